// System calls on files that the C library shows to GNU sources only, which Swift's view of it is
// not.

#ifndef CFILES_H
#define CFILES_H

/// Lets two files or folders change places in one step: at no moment is either name without one.
/// @return 0, or −1 with errno; EINVAL or ENOSYS where the file system cannot.
int cfiles_exchange(const char *first, const char *second);

/// Waits until everything on a folder's file system is on its disk.
/// @return 0, or −1 with errno.
int cfiles_synchronize(const char *folder);

#endif
