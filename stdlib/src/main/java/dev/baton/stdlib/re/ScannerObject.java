package dev.baton.stdlib.re;

import dev.baton.core.object.GuestObject;

/**
 * What {@code Pattern.scanner} returns: a place in a text from which one matches again and again.
 */
final class ScannerObject extends GuestObject {
  private final SharedSearch search;

  ScannerObject(Search search) {
    super(RegexTypes.SCANNER);
    this.search = new SharedSearch(search);
  }

  SharedSearch search() {
    return search;
  }
}
