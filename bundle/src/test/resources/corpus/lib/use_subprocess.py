# requires: 3.12
import os
import signal
import subprocess
import tempfile
from subprocess import DEVNULL, PIPE, STDOUT, Popen, run


def error(call):
    try:
        return call()
    except Exception as e:
        return f"{type(e).__name__}: {e}"


print(run(["echo", "hello"], capture_output=True))  # expect: CompletedProcess(args=['echo', 'hello'], returncode=0, stdout=b'hello\n', stderr=b'')
print(run("echo out; echo err >&2; exit 3", shell=True, capture_output=True, text=True))  # expect: CompletedProcess(args='echo out; echo err >&2; exit 3', returncode=3, stdout='out\n', stderr='err\n')
print(run(["cat"], input="text\nlines\n", text=True, stdout=PIPE).stdout.split())  # expect: ['text', 'lines']
print(run(["cat"], input=b"x" * 300000, stdout=PIPE).stdout == b"x" * 300000)  # expect: True
print(run("cat; echo e >&2", shell=True, input=b"y" * 300000, capture_output=True).stderr)  # expect: b'e\n'
print(run(["sh", "-c", "echo a; echo b >&2"], stdout=PIPE, stderr=STDOUT).stdout)  # expect: b'a\nb\n'
print(run("echo lost", shell=True, stdout=DEVNULL), run(["cat"], stdin=DEVNULL, stdout=PIPE).stdout)  # expect: CompletedProcess(args='echo lost', returncode=0) b''
print(subprocess.check_output(["printf", "%s-", "a", "b"]), subprocess.call(["false"]), subprocess.check_call(["true"]))  # expect: b'a-b-' 1 0
print(subprocess.getoutput("echo one; echo two"), subprocess.getstatusoutput("echo no; exit 5"))  # expect: one
# expect: two (5, 'no')
print(error(lambda: run(["false"], check=True)), error(lambda: subprocess.check_call("exit 7", shell=True)))  # expect: CalledProcessError: Command '['false']' returned non-zero exit status 1. CalledProcessError: Command 'exit 7' returned non-zero exit status 7.
print(error(lambda: subprocess.check_output("echo some; exit 2", shell=True)))  # expect: CalledProcessError: Command 'echo some; exit 2' returned non-zero exit status 2.
try:
    run("echo kept; exit 2", shell=True, check=True, stdout=PIPE)
except subprocess.CalledProcessError as e:
    print(e.returncode, e.cmd, e.output, e.stdout, e.stderr, isinstance(e, subprocess.SubprocessError))  # expect: 2 echo kept; exit 2 b'kept\n' b'kept\n' None True
print(error(lambda: run(["/no/such/program"])), error(lambda: run("nosuchprogram12")), error(lambda: run(["ls"], cwd="/no/such")))  # expect: FileNotFoundError: [Errno 2] No such file or directory: '/no/such/program' FileNotFoundError: [Errno 2] No such file or directory: 'nosuchprogram12' FileNotFoundError: [Errno 2] No such file or directory: '/no/such'
print(error(lambda: run([])), error(lambda: run(["/etc/passwd"])), error(lambda: run(["true", "a\0b"])))  # expect: IndexError: list index out of range PermissionError: [Errno 13] Permission denied: '/etc/passwd' ValueError: embedded null byte
print(error(lambda: run(["cat"], input=b"", stdin=PIPE)), error(lambda: run(["a"], capture_output=True, stdout=PIPE)))  # expect: ValueError: stdin and input arguments may not both be used. ValueError: stdout and stderr arguments may not be used with capture_output.
print(error(lambda: subprocess.check_output(["a"], stdout=PIPE)), error(lambda: Popen(["a"], bufsize="q")))  # expect: ValueError: stdout argument not allowed, it will be overridden. TypeError: bufsize must be an integer
print(error(lambda: Popen(["a"], text=True, universal_newlines=False)), error(lambda: Popen("a", env={"a": 1})))  # expect: SubprocessError: Cannot disambiguate when both text and universal_newlines are supplied but different. Pass one or the other. TypeError: expected str, bytes or os.PathLike object, not int
print(run("echo $VAR:$HOME", shell=True, env={"VAR": "set"}, stdout=PIPE).stdout, run(["pwd"], cwd="/usr", stdout=PIPE, text=True).stdout)  # expect: b'set:\n' /usr
# expect:
os.environ["BATON_SUB"] = "seen"
print(run("echo $BATON_SUB", shell=True, stdout=PIPE).stdout)  # expect: b'seen\n'
with Popen(["cat"], stdin=PIPE, stdout=PIPE, text=True) as p:
    print(p.poll(), p.args, p.pid > 0, p.stdin.write("line\n"), p.stdin.flush(), repr(p.stdout.readline()), p)  # expect: None ['cat'] True 5 None 'line\n' <Popen: returncode: None args: ['cat']>
    p.stdin.close()
    print(p.stdout.read(), p.wait(), p.returncode, p.poll(), p)  # expect:  0 0 0 <Popen: returncode: 0 args: ['cat']>
with Popen(["sleep", "60"]) as p:
    print(error(lambda: p.wait(0.01)), error(lambda: p.wait(timeout=0)))  # expect: TimeoutExpired: Command '['sleep', '60']' timed out after 0.01 seconds TimeoutExpired: Command '['sleep', '60']' timed out after 0 seconds
    p.terminate()
    print(p.wait(), p)  # expect: -15 <Popen: returncode: -15 args: ['sleep', '60']>
    print(p.send_signal(9), p.terminate(), p.kill())  # expect: None None None
with Popen(["sleep", "60"]) as p:
    p.kill()
    print(p.wait())  # expect: -9
with Popen("trap 'echo caught; exit 4' USR1; echo ready; while :; do sleep 0.05; done", shell=True, stdout=PIPE) as p:
    print(p.stdout.readline())  # expect: b'ready\n'
    p.send_signal(signal.SIGUSR1)
    print(p.communicate(), p.returncode)  # expect: (b'caught\n', None) 4
print(error(lambda: run("kill -9 $$", shell=True, check=True)), error(lambda: run(["sleep", "60"], timeout=0.05))[:14])  # expect: CalledProcessError: Command 'kill -9 $$' died with <Signals.SIGKILL: 9>. TimeoutExpired
p = Popen("echo first; read x; echo $x", shell=True, stdin=PIPE, stdout=PIPE)
print(p.stdout.readline(), p.communicate(), error(lambda: p.communicate(b"late")))  # expect: b'first\n' (b'\n', None) ValueError: Cannot send input after starting communication
p.kill()
print(p.communicate(), p.returncode < 1)  # expect: (b'\n', None) True
p = Popen("echo half; exec sleep 30", shell=True, stdout=PIPE)
found = None
while not found:
    try:
        p.communicate(timeout=0.05)
    except subprocess.TimeoutExpired as e:
        found = e.output
print(found)  # expect: b'half\n'
p.kill()
print(p.communicate())  # expect: (b'half\n', None)
first = Popen("echo b; echo a; echo c", shell=True, stdout=PIPE)
second = Popen(["sort"], stdin=first.stdout, stdout=PIPE)
first.stdout.close()
print(second.communicate(), first.wait(), second.returncode)  # expect: (b'a\nb\nc\n', None) 0 0
with tempfile.TemporaryDirectory() as d:
    with open(d + "/out", "w+") as f:
        f.write("head\n")
        f.flush()
        run("echo body; echo more >&2", shell=True, stdout=f, stderr=f)
        f.write("tail\n")
        f.seek(0)
        print(f.read().split())  # expect: ['head', 'body', 'more', 'tail']
    with open(d + "/out") as f, open(d + "/copy", "wb") as g:
        print(run(["cat"], stdin=f, stdout=g).returncode, os.path.getsize(d + "/copy"))  # expect: 0 20
print(error(lambda: run(["true"], stdin=object())), run(["cat", "/no"], stderr=PIPE, text=True, env={"LC_ALL": "C", "PATH": os.environ["PATH"]}).stderr)  # expect: AttributeError: 'object' object has no attribute 'fileno' cat: /no: No such file or directory
# expect:
print(subprocess.list2cmdline(["a", "b c", 'd"e', "", "f\\", "g h\\", 'i\\"j']), subprocess.CompletedProcess(["a"], 0, b"x"))  # expect: a "b c" d\"e "" f\ "g h\\" i\\\"j CompletedProcess(args=['a'], returncode=0, stdout=b'x')
print(subprocess.TimeoutExpired("c", 2.5), subprocess.CalledProcessError(-99, "c"), subprocess.CalledProcessError(-11, "c"), Popen[str])  # expect: Command 'c' timed out after 2.5 seconds Command 'c' died with unknown signal 99. Command 'c' died with <Signals.SIGSEGV: 11>. subprocess.Popen[str]
print(run(["printf", "a\\r\\nb\\rc"], stdout=PIPE, text=True), run(["printf", "\\303\\274"], stdout=PIPE, encoding="utf-8").stdout)  # expect: CompletedProcess(args=['printf', 'a\\r\\nb\\rc'], returncode=0, stdout='a\nb\nc') ü
p = Popen(["true"], stdin=PIPE)
p.wait()
print(p.communicate(b"z" * 10), error(lambda: p.stdin.write(b"")))  # expect: (None, None) ValueError: write to closed file
