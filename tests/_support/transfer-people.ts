import { residentIdCheckCharacter } from '../../src/core/resident-id.ts';

export interface TransferPerson {
  idNumber: string;
  name: string;
}

const HEADER = 'id_number,name,sex,birth,hukou_region,scheme,region,status,from,to,base_yuan';

/**
 * As many people as asked for who may each transfer once from Shenyang (210102) to Tongliao (150502) with funds, as a
 * file for `loadPeople` or `POST /sandbox/people`. They sign in by citizen number.
 */
export function transferPeople(count: number): { csv: string; people: TransferPerson[] } {
  const people = Array.from({ length: count }, (_, index) => {
    const birth = new Date(Date.UTC(1984, 0, 1 + index)).toISOString().slice(0, 10);
    const first17 = `150502${birth.replaceAll('-', '')}901`;
    const idNumber = first17 + residentIdCheckCharacter(first17);
    const identity = `${idNumber},测试${index + 1},M,${birth},150502,ENTERPRISE_EMPLOYEE`;
    const base = 4000 + (index % 40) * 50;
    const rows = [
      `${identity},210102,PAUSED,2020-01,2025-12,${base}`,
      `${identity},150502,ACTIVE,2026-01,2026-02,6000`,
    ];
    return { idNumber, name: `测试${index + 1}`, rows };
  });
  const csv = [HEADER, ...people.flatMap(({ rows }) => rows), ''].join('\n');
  return { csv, people: people.map(({ idNumber, name }) => ({ idNumber, name })) };
}
