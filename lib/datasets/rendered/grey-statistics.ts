/** Measures the mean and the population standard deviation of a picture. */
export function greyStatistics(picture: ArrayLike<number>): { mean: number; deviation: number } {
  let sum = 0;
  for (let i = 0; i < picture.length; i++) sum += picture[i] as number;
  const mean = sum / picture.length;
  let squares = 0;
  for (let i = 0; i < picture.length; i++) {
    const difference = (picture[i] as number) - mean;
    squares += difference * difference;
  }
  return { mean, deviation: Math.sqrt(squares / picture.length) };
}
