import type { Draw } from './draw.ts';

const SURNAMES = '王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕包白'.split(
  '',
);
const GIVEN = '伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英华玉兰凤洁梅琳素云莲真环雪荣爱妹香月莺媛'.split(
  '',
);
const MONGOLIAN = [
  '巴特尔',
  '其木格',
  '苏日娜',
  '阿古拉',
  '娜仁花',
  '那日苏',
  '宝音德力格尔',
  '斯琴高娃',
  '哈斯巴根',
  '萨仁图雅',
  '额尔敦',
  '敖登格日乐',
];

/** A name of either kind common in the two cities; nobody's in particular. */
export function drawName(draw: Draw): string {
  if (draw.below(5) === 0) return draw.pick(MONGOLIAN);
  const given = draw.below(3) === 0 ? draw.pick(GIVEN) : draw.pick(GIVEN) + draw.pick(GIVEN);
  return draw.pick(SURNAMES) + given;
}
