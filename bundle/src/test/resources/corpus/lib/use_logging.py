# Loggers, handlers, formats.
import io
import logging

stream = io.StringIO()
logging.basicConfig(stream=stream, level=logging.INFO, format="%(levelname)s:%(name)s:%(funcName)s:%(message)s")
log = logging.getLogger("app.part")


def work():
    log.info("hello %s %d", "you", 3)
    log.debug("hidden")
    log.warning("%(key)s", {"key": "value"})
    logging.error("root")


work()
try:
    1 / 0
except ZeroDivisionError:
    log.exception("failed")
print(stream.getvalue().replace(__file__, "FILE"))  # expect: INFO:app.part:work:hello you 3
# expect: WARNING:app.part:work:value
# expect: ERROR:root:work:root
# expect: ERROR:app.part:<module>:failed
# expect: Traceback (most recent call last):
# expect:   File "FILE", line 19, in <module>
# expect:     1 / 0
# expect:     ~~^~~
# expect: ZeroDivisionError: division by zero
# expect:
print(log, log.parent, logging.getLogger("app"), log.getEffectiveLevel(), log.isEnabledFor(logging.DEBUG))  # expect: <Logger app.part (INFO)> <RootLogger root (INFO)> <Logger app (INFO)> 20 False
print(logging.getLogger("app.part") is log, log.getChild("x").name, logging.getLogger().name)  # expect: True app.part.x root
own = logging.getLogger("own")
own.propagate = False
handler = logging.StreamHandler(io.StringIO())
handler.setFormatter(logging.Formatter("{levelname:>8} {message}", style="{"))
handler.setLevel(logging.WARNING)
handler.addFilter(lambda record: "secret" not in record.getMessage())
own.addHandler(handler)
own.setLevel("DEBUG")
own.info("below the handler's level")
own.warning("shown")
own.error("a secret")
logging.disable(logging.ERROR)
own.error("disabled")
own.critical("not disabled")
logging.disable(logging.NOTSET)
print(handler.stream.getvalue())  # expect:  WARNING shown
# expect: CRITICAL not disabled
# expect:
print(logging.getLevelName(30), logging.getLevelName("INFO"), logging.getLevelName(35), handler)  # expect: WARNING 20 Level 35 <StreamHandler (WARNING)>
adapter = logging.LoggerAdapter(own, {"user": "me"})
handler.setFormatter(logging.Formatter("%(user)s %(message)s", defaults={"user": "nobody"}))
adapter.warning("adapted")
own.warning("plain")
print(handler.stream.getvalue().splitlines()[-2:])  # expect: ['me adapted', 'nobody plain']
errors = []
for action in (
    lambda: own.setLevel("LOUD"),
    lambda: logging.getLogger(3),
    lambda: logging.Formatter("no fields"),
    lambda: own.warning("x", extra={"message": 1}),
    lambda: logging.basicConfig(force=True, nonsense=1),
):
    try:
        action()
    except Exception as error:
        errors.append(f"{type(error).__name__}: {error}")
print("\n".join(errors))  # expect: ValueError: Unknown level: 'LOUD'
# expect: TypeError: A logger name must be a string
# expect: ValueError: Invalid format 'no fields' for '%' style
# expect: KeyError: "Attempt to overwrite 'message' in LogRecord"
# expect: ValueError: Unrecognised argument(s): nonsense
