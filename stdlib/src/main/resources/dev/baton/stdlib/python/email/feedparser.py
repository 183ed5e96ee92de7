"""Messages that come in pieces."""

from email.parser import BytesFeedParser, FeedParser

__all__ = ["BytesFeedParser", "FeedParser"]
