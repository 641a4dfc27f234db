import type { Words } from '../../kit/i18n.ts';

const zh = {
  title: '扫描件',
  none: '还没有扫描件。',
  recorded: '各方机构的经办人员和申请人本人可以查看，经办人员每次查看都会记录。请勿上传机构内部材料。',
  kind: '材料种类',
  choose: '请选择',
  kinds: {
    COMMITMENT: '承诺书',
    LEGAL_DOCUMENT: '法律文书',
    CERTIFICATE: '证明、凭证',
    OTHER: '其他材料',
  },
  from: '{{member}}，{{at}}，{{size}}',
  size: '{{count}} KB',
  removed: '已于{{at}}撤下',
  add: '上传扫描件',
  desk: '上传机构',
  file: '文件（PDF、JPEG 或 PNG，不超过 8 MB）',
  kindMissing: '请选择材料种类',
  fileMissing: '请选择文件',
  fileTooLarge: '文件超过 8 MB，请降低扫描分辨率后重试',
  send: '上传',
  sent: '已上传',
  remove: '撤下误传的“{{kind}}”',
  removeMeans: '文件内容将被永久删除，只保留上传和撤下的记录。',
  removeDo: '撤下',
};

const en: typeof zh = {
  title: 'Scanned papers',
  none: 'There are no scanned papers yet.',
  recorded:
    'Officers of the agencies that take part may read them, and every such reading is recorded. The resident may read them too: put nothing here that is internal.',
  kind: 'What it is',
  choose: 'Choose',
  kinds: {
    COMMITMENT: 'Written commitment',
    LEGAL_DOCUMENT: 'Legal document',
    CERTIFICATE: 'Certificate or voucher',
    OTHER: 'Another paper',
  },
  from: '{{member}}, {{at}}, {{size}}',
  size: '{{count}} KB',
  removed: 'taken out {{at}}',
  add: 'Add a scanned paper',
  desk: 'Agency that adds it',
  file: 'File (PDF, JPEG or PNG, at most 8 MB)',
  kindMissing: 'Choose what it is',
  fileMissing: 'Choose a file',
  fileTooLarge: 'The file is larger than 8 MB: scan it at a lower resolution',
  send: 'Upload',
  sent: 'Uploaded',
  remove: 'Take out the {{kind}} put there by mistake',
  removeMeans: 'The content of the file is deleted for good; that it was there stays on record.',
  removeDo: 'Take out',
};

export const words: Words<typeof zh> = { zh, en };
