export const shell = {
  tabs: {
    home: 'Home',
    practice: 'Practice',
    lessons: 'Lessons',
    discussions: 'Discussions',
    members: 'Members',
    desk: 'Desk',
  },
} as const;
