import type { JsonObject } from '../../core/json.ts';
import type { SimulatedAct, SimulatedAgency, SimulatedRequest } from '../../service.ts';

const reply = (body: JsonObject): SimulatedAct => ({ reply: { operation: 'sendRedressReply', body } });

/** A simulated agency corrects what papers show, and keeps what nothing is shown against. */
function reviewCorrection({ body, today }: SimulatedRequest): SimulatedAct {
  if (typeof body['proof'] === 'string')
    return reply({
      outcome: 'CORRECTED',
      answerZh: '经核对您提供的材料，记录确有错误，已更正。',
      answer: 'Your papers show that the record was wrong; it is corrected.',
      doneOn: today,
    });
  return reply({
    outcome: 'KEPT',
    answerZh: '现有档案与登记一致，未见证明材料，暂维持原记录。',
    answer: 'Our files agree with the record and no papers were named; it stays as it is for now.',
    doneOn: today,
  });
}

/** The agencies of the sandbox. */
export const sandbox: SimulatedAgency = {
  recordOf: () => undefined,
  answers: {},
  steps: {
    reviewCorrection: { answers: 'later', act: reviewCorrection },
    reviewComplaint: {
      answers: 'later',
      act: ({ today }) =>
        reply({
          outcome: 'UPHELD',
          answerZh: '情况属实，已责成经办机构限期办理。',
          answer: 'It is so; the agency has been told to act within a limit.',
          doneOn: today,
        }),
    },
    receiveRedressNotice: { answers: 'at once', act: () => reply({ outcome: 'RECORDED' }) },
  },
};
