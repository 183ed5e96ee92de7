# File modes.
import stat

print([stat.filemode(mode) for mode in (0o100644, 0o40755, 0o120777, 0o104755, 0o102644, 0o41777, 0o10600, 0)])  # expect: ['-rw-r--r--', 'drwxr-xr-x', 'lrwxrwxrwx', '-rwsr-xr-x', '-rw-r-Sr--', 'drwxrwxrwt', 'prw-------', '?---------']
print(stat.S_ISDIR(0o40755), stat.S_ISREG(0o40755), stat.S_ISLNK(0o120777), stat.S_ISFIFO(0o10600))  # expect: True False True True
print(oct(stat.S_IMODE(0o104755)), oct(stat.S_IFMT(0o104755)), stat.ST_SIZE, stat.S_IRWXU)  # expect: 0o4755 0o100000 6 448
