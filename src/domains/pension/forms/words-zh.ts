import { plain, type Json } from '../../../core/json.ts';

const SEX: Readonly<Record<string, string>> = { M: '男', F: '女' };

export const sexZh = (value: Json | undefined): string => SEX[plain(value)] ?? '';

export const schemeZh = (value: Json | undefined): string =>
  ({ ENTERPRISE_EMPLOYEE: '企业职工', PUBLIC_INSTITUTION: '机关事业单位', RESIDENT: '城乡居民' })[
    plain(value)
  ] ?? '';
