/** One resident's move; the account and its records stand in the sandbox's sample. */
export interface Story {
  title: string;
  account: string;
  workflow: string;
  places: Readonly<Record<string, string>>;
  /** How it should end: a state's ending, or the code of a refusal. */
  ends: { as: 'completed' } | { refusedWith: string };
}

export const STORIES: readonly Story[] = [
  {
    title: 'Chifeng 赤峰 → Tongliao 通辽, employee, one fund pool: no money moves',
    account: 'resident-same-pool',
    workflow: 'transfer',
    places: { originRegion: '150402', destinationRegion: '150502', hukouRegion: '150402' },
    ends: { as: 'completed' },
  },
  {
    title: 'Shenyang 沈阳 → Tongliao 通辽, employee, with funds',
    account: 'resident-with-funds',
    workflow: 'transfer',
    places: { originRegion: '210102', destinationRegion: '150502', hukouRegion: '150502' },
    ends: { as: 'completed' },
  },
  {
    title: 'Chifeng 赤峰 → Tongliao 通辽, residents’ scheme after a household move: the whole account',
    account: 'resident-household-move',
    workflow: 'resident-transfer',
    places: { originRegion: '150426', destinationRegion: '150525', hukouRegion: '150525' },
    ends: { as: 'completed' },
  },
  {
    title: 'Chifeng 赤峰 → Tongliao 通辽, already receiving a pension: refused, and told why',
    account: 'resident-receiving',
    workflow: 'transfer',
    places: { originRegion: '150428', destinationRegion: '150502', hukouRegion: '150428' },
    ends: { refusedWith: 'ALREADY_RECEIVING' },
  },
];
