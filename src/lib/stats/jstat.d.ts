declare module 'jstat' {
  const bibliotheque: {
    jStat: {
      chisquare: { inv(p: number, df: number): number };
      normal: { inv(p: number, mean: number, sd: number): number; cdf(x: number, mean: number, sd: number): number };
    };
  };
  export default bibliotheque;
}
