/** How a decision may be contested, in both languages. */
export interface Appeal {
  appeal: string;
  appealZh: string;
}

/** What holds of every decision; it names no law. */
export const APPEAL: Appeal = {
  appeal: 'Whoever disagrees may apply for administrative review or sue, as the law provides.',
  appealZh: '对本告知内容不服的，可以依法申请行政复议或者提起行政诉讼。',
};

/** 社会保险法 art. 83. */
export const SOCIAL_INSURANCE_APPEAL: Appeal = {
  appeal: 'Whoever disagrees may apply for administrative review or sue (Social Insurance Law, article 83).',
  appealZh:
    '对本告知内容不服的，可以依法申请行政复议或者提起行政诉讼（《中华人民共和国社会保险法》第八十三条）。',
};
