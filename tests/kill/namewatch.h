#pragma once

//! The system calls that give files their names and take them away, seen from within the process: as
//! diskwatch does it with those that write.
namespace killtest {

//! SIGKILL as soon as the \a call-th of them from now on has done its work.
void killAtName(int call);
//! From now on no file can have a second name, as on a memory stick.
void refuseLinks();

} // namespace killtest
