// Loaded into a child process before its program: if the start is killed outright, the child must not go on alone.
process.once("disconnect", () => process.kill(process.pid, "SIGTERM"));
