const zh = {
  together: {
    own: '为{{name}}办理',
    delegation: '为{{name}}办理（受其委托）',
    guardian: '为{{name}}办理（未成年子女）',
    child: '为{{name}}办理（随您迁户口的未成年子女）',
    notDelegated: '委托范围不包括这件事',
    bringChild: '带孩子一起搬？选上户口，并在“{{field}}”里填上孩子，就可以在这里为孩子办理其他事项。',
    adults: '成年家人由本人申请；也可以由本人委托您，接受后在这里为其办理。',
    differs: '{{name}}的答案有不同的地方',
    differsMeans: '只填不一样的；其余按下面整张表的回答办理。',
    alsoFor: '{{name}}未满18周岁，可以一起办理其他事项。',
    choose: '为{{name}}选择事项',
    person: '{{what}} · {{name}}',
    hidden: '委托已经终止，进度由本人查看。',
    finding: {
      ONE_PERSON: '一件事只能为一个人、依据一种身份办理。',
      DELEGATION_UNKNOWN: '所依据的委托已终止或到期，请返回重新选择。',
      PART_NOT_DELEGATED: '这件事不在委托范围内，请返回去掉，或请委托人增加范围。',
      FAMILY_UNPROVEN: '为孩子办理须同时选上户口迁移，以核实您与孩子的关系。',
      ADULT_SIGNS: '成年家人由本人申请，或先委托您。',
      PART_TWICE: '同一个人的同一件事只需办一次。',
      PART_UNKNOWN: '没有这件事，请返回重新选择。',
    },
  },
};

const en: typeof zh = {
  together: {
    own: 'For {{name}}',
    delegation: 'For {{name}}, who asked you to',
    guardian: 'For {{name}}, your minor child',
    child: 'For {{name}}, a minor who moves with you',
    notDelegated: 'not covered by the delegation',
    bringChild:
      'A child moves with you? Choose the household move and name the child under "{{field}}"; then other matters can be done for the child here.',
    adults:
      'An adult of your family applies in person, or lets you act: once you have accepted, they stand here.',
    differs: 'Answers that differ for {{name}}',
    differsMeans: 'Only what is different; everything else is as answered below.',
    alsoFor: '{{name}} is a minor: other matters can be done together.',
    choose: 'Choose matters for {{name}}',
    person: '{{what}} · {{name}}',
    hidden: 'The delegation has ended; only the person can follow this one.',
    finding: {
      ONE_PERSON: 'A matter is for one person, on one ground.',
      DELEGATION_UNKNOWN: 'The delegation has ended; please go back and choose again.',
      PART_NOT_DELEGATED:
        'The delegation does not cover this matter; go back and leave it out, or have it covered.',
      FAMILY_UNPROVEN: 'For a child, choose the household move too: it shows that the child is yours.',
      ADULT_SIGNS: 'An adult applies in person, or lets you act first.',
      PART_TWICE: 'The same matter for the same person is filed once.',
      PART_UNKNOWN: 'There is no such matter; please go back and choose again.',
    },
  },
};

export const words = { zh, en };
