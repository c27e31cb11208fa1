/** Has the browser report an error as one that nobody caught, where the work goes on without it. */
export const tellConsole = (error: unknown): void => {
  void Promise.reject(error);
};
