declare module 'jstat' {
  export const jStat: {
    chisquare: { inv(p: number, df: number): number };
    normal: { inv(p: number, mean: number, sd: number): number };
  };
}
