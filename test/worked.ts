/** How long this process has worked, in milliseconds: two of them tell how long something takes, however busy the machine is with others. */
export function worked(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}
