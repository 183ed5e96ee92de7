"""Texts split as a shell splits them."""

import io as _io
import os as _os
import sys as _sys
from collections import deque as _deque

__all__ = ["shlex", "split", "quote", "join"]


class shlex:
    """Reads words, quoted texts and comments from a text or stream."""

    def __init__(self, instream=None, infile=None, posix=False, punctuation_chars=False):
        if isinstance(instream, str):
            instream = _io.StringIO(instream)
        self.instream = _sys.stdin if instream is None else instream
        self.infile = infile
        self.posix = posix
        self.eof = None if posix else ""
        self.commenters = "#"
        self.wordchars = "abcdfeghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_"
        if posix:
            self.wordchars += "ßàáâãäåæçèéêëìíîïðñòóôõöøùúûüýþÿÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖØÙÚÛÜÝÞ"
        self.whitespace = " \t\r\n"
        self.whitespace_split = False
        self.quotes = "'\""
        self.escape = "\\"
        self.escapedquotes = '"'
        self.state = " "
        self.pushback = _deque()
        self.lineno = 1
        self.debug = 0
        self.token = ""
        self.filestack = _deque()
        self.source = None
        if not punctuation_chars:
            punctuation_chars = ""
        elif punctuation_chars is True:
            punctuation_chars = "();<>|&"
        self._punctuation_chars = punctuation_chars
        self._pushed = _deque()
        if punctuation_chars:
            self.wordchars += "~-./*?="
            self.wordchars = "".join(c for c in self.wordchars if c not in punctuation_chars)

    @property
    def punctuation_chars(self):
        """The characters that make words of their own."""
        return self._punctuation_chars

    def push_token(self, tok):
        """Put a word in front of what is left."""
        self.pushback.appendleft(tok)

    def push_source(self, newstream, newfile=None):
        """Read from another text or stream first."""
        if isinstance(newstream, str):
            newstream = _io.StringIO(newstream)
        self.filestack.appendleft((self.infile, self.instream, self.lineno))
        self.infile, self.instream, self.lineno = newfile, newstream, 1

    def pop_source(self):
        """Go back to the stream before."""
        self.instream.close()
        self.infile, self.instream, self.lineno = self.filestack.popleft()
        self.state = " "

    def sourcehook(self, newfile):
        """Open a file that the source names."""
        if newfile[0] == '"':
            newfile = newfile[1:-1]
        if isinstance(self.infile, str) and not _os.path.isabs(newfile):
            newfile = _os.path.join(_os.path.dirname(self.infile), newfile)
        return newfile, open(newfile)

    def error_leader(self, infile=None, lineno=None):
        """Return the beginning of a message about a place."""
        return (f'"{self.infile if infile is None else infile}", line '
                f"{self.lineno if lineno is None else lineno}: ")

    def get_token(self):
        """Return the next word, eof at the end."""
        if self.pushback:
            return self.pushback.popleft()
        raw = self.read_token()
        if self.source is not None:
            while raw == self.source:
                spec = self.sourcehook(self.read_token())
                if spec:
                    self.push_source(spec[1], spec[0])
                raw = self.get_token()
        while raw == self.eof:
            if not self.filestack:
                return self.eof
            self.pop_source()
            raw = self.get_token()
        return raw

    def _next_char(self):
        if self._pushed:
            return self._pushed.pop()
        return self.instream.read(1)

    def read_token(self):
        """Read the next word from the stream."""
        quoted = False
        escaped_from = " "
        while True:
            c = self._next_char()
            if c == "\n":
                self.lineno += 1
            state = self.state
            if state is None:
                self.token = ""
                break
            if state == " ":
                if not c:
                    self.state = None
                    break
                if c in self.whitespace:
                    if self.token or self.posix and quoted:
                        break
                elif c in self.commenters:
                    self.instream.readline()
                    self.lineno += 1
                elif self.posix and c in self.escape:
                    escaped_from = "a"
                    self.state = c
                elif c in self.wordchars:
                    self.token = c
                    self.state = "a"
                elif c in self._punctuation_chars:
                    self.token = c
                    self.state = "c"
                elif c in self.quotes:
                    if not self.posix:
                        self.token = c
                    self.state = c
                elif self.whitespace_split:
                    self.token = c
                    self.state = "a"
                else:
                    self.token = c
                    if self.token or self.posix and quoted:
                        break
            elif state in self.quotes:
                quoted = True
                if not c:
                    raise ValueError("No closing quotation")
                if c == state:
                    if self.posix:
                        self.state = "a"
                    else:
                        self.token += c
                        self.state = " "
                        break
                elif self.posix and c in self.escape and state in self.escapedquotes:
                    escaped_from = state
                    self.state = c
                else:
                    self.token += c
            elif state in self.escape:
                if not c:
                    raise ValueError("No escaped character")
                if escaped_from in self.quotes and c != state and c != escaped_from:
                    self.token += state
                self.token += c
                self.state = escaped_from
            elif not c:
                self.state = None
                break
            elif c in self.whitespace:
                self.state = " "
                if self.token or self.posix and quoted:
                    break
            elif c in self.commenters:
                self.instream.readline()
                self.lineno += 1
                if self.posix:
                    self.state = " "
                    if self.token or quoted:
                        break
            elif state == "c":
                if c in self._punctuation_chars:
                    self.token += c
                else:
                    if c not in self.whitespace:
                        self._pushed.append(c)
                    self.state = " "
                    break
            elif self.posix and c in self.quotes:
                self.state = c
            elif self.posix and c in self.escape:
                escaped_from = "a"
                self.state = c
            elif c in self.wordchars or c in self.quotes or (
                    self.whitespace_split and c not in self._punctuation_chars):
                self.token += c
            else:
                if self._punctuation_chars:
                    self._pushed.append(c)
                else:
                    self.pushback.appendleft(c)
                self.state = " "
                if self.token or self.posix and quoted:
                    break
        result = self.token
        self.token = ""
        if self.posix and not quoted and result == "":
            return None
        return result

    def __iter__(self):
        return self

    def __next__(self):
        token = self.get_token()
        if token == self.eof:
            raise StopIteration
        return token


def split(s, comments=False, posix=True):
    """Return the words of a text as a shell would."""
    if s is None:
        raise ValueError("s argument must not be None")
    lexer = shlex(s, posix=posix)
    lexer.whitespace_split = True
    if not comments:
        lexer.commenters = ""
    return list(lexer)


def join(split_command):
    """Return words as a text that split() takes apart again."""
    return " ".join(quote(arg) for arg in split_command)


def quote(s):
    """Return a text such that a shell takes it for one word."""
    if not s:
        return "''"
    import re

    if re.search(r"[^\w@%+=:,./-]", s, re.ASCII) is None:
        return s
    return "'" + s.replace("'", "'\"'\"'") + "'"
