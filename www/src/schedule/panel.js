export function createSchedule() { return { show() {} }; }
