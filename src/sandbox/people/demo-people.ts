import { FAMILY_ADULTS } from './demo-family.ts';
import { EMPLOYEE, premiums, PUBLIC, recent, years, type DemoResident } from './demo-person.ts';

export const DEMO_PEOPLE: readonly DemoResident[] = [
  {
    account: 'resident-same-pool',
    first17: '15040219880316012',
    name: '赵敏',
    hukou: '150402',
    story: 'Employee who moved from Chifeng to Tongliao: one pool, no money moves.',
    storyZh: '企业职工，由赤峰到通辽就业：同一统筹区，不转移基金。',
    relations: [
      {
        ...EMPLOYEE,
        region: '150402',
        status: 'PAUSED',
        segments: years(2012, 2025, (year) => 3000 + (year - 2012) * 250),
      },
      { ...EMPLOYEE, region: '150502', status: 'ACTIVE', segments: recent('6600.00') },
    ],
  },
  {
    account: 'resident-with-funds',
    first17: '15050219900721013',
    name: '孙磊',
    hukou: '150502',
    story: 'Employee back from Shenyang to Tongliao: account and 12 % of the bases move.',
    storyZh: '企业职工，由沈阳返回通辽：个人账户与统筹基金（12%）一并转移。',
    relations: [
      {
        ...EMPLOYEE,
        region: '210102',
        status: 'PAUSED',
        segments: years(2019, 2025, (year) => 4200 + (year - 2019) * 400),
      },
      { ...EMPLOYEE, region: '150502', status: 'ACTIVE', segments: recent('6800.00') },
    ],
  },
  {
    account: 'resident-household-move',
    first17: '15042619790508002',
    name: '乌云其其格',
    hukou: '150525',
    story: 'Resident scheme; the household moved from Chifeng to Tongliao, the whole account follows.',
    storyZh: '城乡居民养老保险，户籍由赤峰迁至通辽：个人账户全部转移。',
    relations: [
      {
        scheme: 'RESIDENT',
        region: '150426',
        status: 'PAUSED',
        balance_yuan: '9486.37',
        segments: premiums(2014, 2025, '500.00', '60.00'),
      },
      {
        scheme: 'RESIDENT',
        region: '150525',
        status: 'ACTIVE',
        balance_yuan: '500.00',
        segments: premiums(2026, 2026, '500.00', '0.00').map((row) => ({ ...row, to: '2026-01' })),
      },
    ],
  },
  {
    account: 'resident-receiving',
    first17: '15042819620210001',
    name: '李国富',
    hukou: '150428',
    story: 'Already receives a pension: refused, with the reason.',
    storyZh: '已按月领取基本养老金：不予转移，并说明理由。',
    relations: [
      {
        ...EMPLOYEE,
        region: '150428',
        status: 'RECEIVING',
        segments: years(1999, 2021, (year) => 800 + (year - 1999) * 150),
      },
      { ...EMPLOYEE, region: '150502', status: 'ACTIVE', segments: recent('4500.00') },
    ],
  },
  {
    account: 'resident-over-50',
    first17: '21010319740912001',
    name: '王建军',
    hukou: '210103',
    story: 'Over 50 and away from the home province: Chifeng opens a temporary account only.',
    storyZh: '年满 50 周岁且非户籍省份参保：赤峰仅建立临时缴费账户。',
    relations: [
      {
        ...EMPLOYEE,
        region: '210103',
        status: 'PAUSED',
        segments: years(2016, 2025, (year) => 4000 + (year - 2016) * 350),
      },
      { ...EMPLOYEE, region: '150402', status: 'ACTIVE', account_kind: 'TEMP', segments: recent('7000.00') },
    ],
  },
  {
    account: 'resident-arrears',
    first17: '15050219850630002',
    name: '刘芳',
    hukou: '150502',
    story: 'Three unpaid months in Shenyang: pay them, or give them up for good.',
    storyZh: '沈阳欠费三个月：可补缴，或书面承诺放弃。',
    relations: [
      {
        ...EMPLOYEE,
        region: '210104',
        status: 'PAUSED',
        segments: [
          ...years(2018, 2024, (year) => 4000 + (year - 2018) * 300),
          { from: '2025-01', to: '2025-08', base_yuan: '6100.00' },
          { from: '2025-09', to: '2025-11', base_yuan: '6100.00', paid: 'no' },
        ],
      },
      { ...EMPLOYEE, region: '150502', status: 'ACTIVE', segments: recent('5800.00') },
    ],
  },
  {
    account: 'resident-duplicate',
    first17: '15042119920415011',
    name: '陈浩',
    hukou: '150421',
    story: 'Paid in Shenyang and Chifeng for the same six months: chooses which to keep.',
    storyZh: '沈阳与赤峰重复缴费六个月：由本人选择保留哪一方。',
    relations: [
      {
        ...EMPLOYEE,
        region: '210105',
        status: 'PAUSED',
        segments: [{ from: '2023-01', to: '2023-12', base_yuan: '5000.00' }],
      },
      {
        ...EMPLOYEE,
        region: '150402',
        status: 'ACTIVE',
        segments: [
          { from: '2023-07', to: '2024-06', base_yuan: '6000.00' },
          { from: '2025-07', to: '2026-02', base_yuan: '6200.00' },
        ],
      },
    ],
  },
  {
    account: 'resident-one-off',
    first17: '15050219830922015',
    name: '包铁柱',
    hukou: '150502',
    story: 'Bought 36 months back in Shenyang without a legal document: those months stay behind.',
    storyZh: '沈阳一次性补缴 36 个月且无法律文书：该时段不予转移。',
    relations: [
      {
        ...EMPLOYEE,
        region: '210106',
        status: 'PAUSED',
        segments: [
          {
            from: '2016-01',
            to: '2018-12',
            base_yuan: '3800.00',
            one_off_paid_on: '2019-03-11',
            posted_month: '2019-03',
          },
          ...years(2019, 2025, (year) => 4100 + (year - 2019) * 300),
        ],
      },
      { ...EMPLOYEE, region: '150502', status: 'ACTIVE', segments: recent('6000.00') },
    ],
  },
  {
    account: 'resident-public-institution',
    first17: '15040419860914021',
    name: '高文静',
    hukou: '150404',
    story: 'Public-institution scheme in Chifeng and Tongliao: one pool, and still a transfer is required.',
    storyZh: '机关事业单位养老保险，由赤峰到通辽：同一统筹区内仍须办理转移。',
    relations: [
      {
        ...PUBLIC,
        region: '150404',
        status: 'PAUSED',
        segments: years(2015, 2025, (year) => 4500 + (year - 2015) * 300),
      },
      { ...PUBLIC, region: '150502', status: 'ACTIVE', segments: recent('7800.00') },
    ],
  },
  {
    account: 'resident-temporary-account',
    first17: '15040219720207016',
    name: '马志远',
    hukou: '150402',
    story: 'Leaves Shenyang, where only a temporary account was kept: it is sealed, nothing moves yet.',
    storyZh: '在沈阳仅有临时缴费账户，现返回赤峰：该账户封存，待符合领取条件时归集。',
    relations: [
      {
        ...EMPLOYEE,
        region: '210102',
        status: 'PAUSED',
        account_kind: 'TEMP',
        segments: years(2023, 2025, (year) => 6000 + (year - 2023) * 200),
      },
      { ...EMPLOYEE, region: '150402', status: 'ACTIVE', segments: recent('6900.00') },
    ],
  },
  {
    account: 'resident-bridging',
    first17: '15042619640318003',
    name: '其木格',
    hukou: '150502',
    story: 'At the statutory age with both schemes: the resident account joins the employee account.',
    storyZh: '已达法定退休年龄且两种制度均有缴费：城乡居民个人账户并入职工个人账户。',
    relations: [
      {
        scheme: 'RESIDENT',
        region: '150426',
        status: 'PAUSED',
        balance_yuan: '5120.48',
        segments: premiums(2012, 2019, '500.00', '60.00'),
      },
      {
        ...EMPLOYEE,
        region: '150502',
        status: 'PAUSED',
        segments: years(2001, 2024, (year) => 900 + (year - 2001) * 180),
      },
    ],
  },
  ...FAMILY_ADULTS,
];
