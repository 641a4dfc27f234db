import { EMPLOYEE, premiums, recent, years, type DemoPerson, type DemoResident } from './demo-person.ts';

/** A family of three in a rented home, all on one household book in Chifeng: they move to Tongliao. */
const TOGETHER = { hukou: '150402', household: '包文山户' };

export const FAMILY_ADULTS: readonly DemoResident[] = [
  {
    account: 'resident-family-head',
    first17: '15040219840612021',
    name: '包文山',
    ...TOGETHER,
    story:
      'Head of a family of three: moves household, medical insurance, housing fund and pension by one form.',
    storyZh: '一家三口的户主，由赤峰迁往通辽：户口、医保、公积金、养老“一件事”办理。',
    relations: [
      {
        ...EMPLOYEE,
        region: '150402',
        status: 'PAUSED',
        segments: years(2014, 2025, (year) => 3600 + (year - 2014) * 300),
      },
      { ...EMPLOYEE, region: '150502', status: 'ACTIVE', segments: recent('7200.00') },
    ],
  },
  {
    account: 'resident-family-spouse',
    first17: '15040219860923014',
    name: '斯琴',
    ...TOGETHER,
    story: 'Wife of the head of the family: her account of the residents’ scheme follows the household.',
    storyZh: '户主之妻，参加城乡居民养老保险：户口迁入后个人账户随之转移。',
    relations: [
      {
        scheme: 'RESIDENT',
        region: '150402',
        status: 'PAUSED',
        balance_yuan: '6148.29',
        segments: premiums(2016, 2025, '500.00', '60.00'),
      },
    ],
  },
];

/** Eight years old, on the household book of the family and in nobody else's books. */
export const FAMILY_CHILD: DemoPerson = {
  first17: '15040220170818010',
  name: '包晓雨',
  ...TOGETHER,
  relations: [],
};
