/** Shapes that say without colour what a colour says. */
const SHAPES = {
  done: 'M4 12.5l5 5L20 6.5',
  running: 'M12 4a8 8 0 1 0 8 8M12 8v4l3 2',
  waiting: 'M12 4a8 8 0 1 0 0 16a8 8 0 1 0 0-16',
  problem: 'M12 3L2.5 20h19L12 3M12 9.5v5M12 17v.6',
  notice: 'M12 4a8 8 0 1 0 0 16a8 8 0 1 0 0-16M12 11v5M12 7.6v.6',
  person: 'M12 4a4 4 0 1 0 0 8a4 4 0 1 0 0-8M4 20c1.5-4 4.5-5.5 8-5.5s6.5 1.500 8 5.500',
  eye: 'M2 12c3-5 6.500-7 10-7s7 2 10 7c-3 5-6.500 7-10 7s-7-2-10-7M12 9a3 3 0 1 0 0 6a3 3 0 1 0 0-6',
  bell: 'M6 16V11a6 6 0 0 1 12 0v5l2 2H4l2-2M10 20.500h4',
  move: 'M3 8h14l-4-4M21 16H7l4 4',
  home: 'M4 11l8-7 8 7v9h-5v-6H9v6H4z',
  coins:
    'M12 4c4 0 7 1.300 7 3s-3 3-7 3-7-1.300-7-3 3-3 7-3M5 7v10c0 1.700 3 3 7 3s7-1.300 7-3V7M5 12c0 1.700 3 3 7 3s7-1.300 7-3',
  heart: 'M12 20S4 15 4 9a4 4 0 0 1 8-1 4 4 0 0 1 8 1c0 6-8 11-8 11',
  house: 'M4 20V9l8-5 8 5v11H4M10 20v-6h4v6',
  paper: 'M6 3h9l4 4v14H6zM15 3v4h4M9 12h7M9 16h7',
} as const;

export type IconName = keyof typeof SHAPES;

export const Icon = ({ name }: { name: IconName }) => (
  <svg className="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
    <path
      d={SHAPES[name]}
      fill="none"
      stroke="currentColor"
      strokeWidth="2"
      strokeLinejoin="round"
      strokeLinecap="round"
    />
  </svg>
);
