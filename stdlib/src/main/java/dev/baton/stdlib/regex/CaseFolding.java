package dev.baton.stdlib.regex;

/**
 * Says which characters are the same to a pattern that ignores case.
 *
 * <p>Two characters are the same if their simple lower-case forms are, or if these differ only in
 * being two lower-case spellings of one capital (such as the final and the ordinary sigma). Folding
 * maps every character to one representative of its class, so that comparing is one test.
 */
enum CaseFolding {
  /** Case matters. */
  NONE {
    @Override
    int fold(int character) {
      return character;
    }
  },
  /** Only the letters A to Z have case. */
  ASCII {
    @Override
    int fold(int character) {
      return character >= 'A' && character <= 'Z' ? character | 0x20 : character;
    }
  },
  /** Case as Unicode has it. */
  UNICODE {
    @Override
    int fold(int character) {
      if (character < 0x80) {
        return ASCII.fold(character);
      }
      return representative(Character.toLowerCase(character));
    }
  };

  /** No character at or above this one has case. */
  static final int CASED_LIMIT = 0x1e944;

  /** Returns the representative of a character's class. */
  abstract int fold(int character);

  /** Lower-case form alone, which is what back references compare. */
  int lower(int character) {
    return this == UNICODE ? Character.toLowerCase(character) : fold(character);
  }

  static CaseFolding of(boolean text, int flags) {
    if ((flags & RegexFlags.IGNORECASE) == 0) {
      return NONE;
    }
    return text && (flags & RegexFlags.ASCII) == 0 ? UNICODE : ASCII;
  }

  /** Maps the lower-case letters that share their capital with another one. */
  private static int representative(int lower) {
    return switch (lower) {
      case 0x131 -> 'i';
      case 0x17f -> 's';
      case 0x3bc -> 0xb5;
      case 0x3b9, 0x1fbe -> 0x345;
      case 0x1fd3 -> 0x390;
      case 0x1fe3 -> 0x3b0;
      case 0x3d0 -> 0x3b2;
      case 0x3f5 -> 0x3b5;
      case 0x3d1 -> 0x3b8;
      case 0x3f0 -> 0x3ba;
      case 0x3d6 -> 0x3c0;
      case 0x3f1 -> 0x3c1;
      case 0x3c2 -> 0x3c3;
      case 0x3d5 -> 0x3c6;
      case 0x1c80 -> 0x432;
      case 0x1c81 -> 0x434;
      case 0x1c82 -> 0x43e;
      case 0x1c83 -> 0x441;
      case 0x1c84, 0x1c85 -> 0x442;
      case 0x1c86 -> 0x44a;
      case 0x1c87 -> 0x463;
      case 0x1c88 -> 0xa64b;
      case 0x1e9b -> 0x1e61;
      case 0xfb05 -> 0xfb06;
      default -> lower;
    };
  }
}
