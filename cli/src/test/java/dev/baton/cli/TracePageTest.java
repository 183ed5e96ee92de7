package dev.baton.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** The page that {@code --lock-trace FILE.html} writes. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TracePageTest {
  /**
   * The worker goes on once main has made a turn of its loop, and comes to that only if main gives
   * way in it; so surely the worker waits for the lock while main is in {@code hold}.
   */
  private static final String PROGRAM =
      """
      import threading
      go = threading.Event()
      done, turns = False, [0]
      def hold():
          go.set()
          while not done:
              turns[0] += 1  # <b>"held" &amp; here
      def work():
          global done
          go.wait()
          seen = turns[0]
          while turns[0] < seen + 2: pass
          done = True
      t = threading.Thread(target=work, name='</script><b>w\\u20ac')
      t.start(); hold(); t.join()
      """;

  /** The data are whole: slices follow one another, and numbers mean something. */
  private static final String CHECK =
      """
      import json, re, sys
      page = open(sys.argv[1], encoding='utf-8').read()
      data = json.loads(re.search(r'<script type="application/json" id="data">(.*?)</script>', page, re.S)[1])
      names = [lane['name'] for lane in data['lanes']]
      print(names.count('</script><b>w\\u20ac'), 'MainThread' in names, data['modes'])
      held = set()
      for lane in data['lanes']:
          s, at, end = lane['slices'], 0, 0
          for i in range(0, len(s), 5):
              at += s[i]
              assert at >= end, (lane['name'], i)
              end = at + s[i + 1]
              assert 0 <= s[i + 2] < len(data['states']) and -1 <= s[i + 3] < len(data['places'])
              cause = data['causes'][s[i + 4]] if s[i + 2] == 1 else None
              if cause and 'MainThread' not in lane['name']:
                  held.add((names[cause[0]], data['places'][cause[1]][2] if cause[1] >= 0 else None))
          assert end <= data['end']
      print(('MainThread', 'hold') in held)
      print(all(place[3] for place in data['places'] if place[0] == sys.argv[2]))
      """;

  private String page = "";
  private Path file = Path.of("");
  private Path program = Path.of("");

  @BeforeAll
  void writePage(@TempDir Path dir) throws IOException {
    program = Files.writeString(dir.resolve("held.py"), PROGRAM);
    file = dir.resolve("trace.HTML");
    Ran ran = Ran.baton("run", "--lock-trace", file.toString(), program.toString());
    assertEquals(new Ran(0, "", ""), ran);
    page = Files.readString(file, StandardCharsets.UTF_8);
  }

  @Test
  void needsNothingElse() {
    assertFalse(
        Pattern.compile("https?:|src=|<link|@import|url\\(|fetch\\(|\\{\\{").matcher(page).find());
    assertTrue(page.startsWith("<!DOCTYPE html>\n"));
    assertTrue(page.endsWith("</html>\n"));
  }

  @Test
  void hasTheSlicesAsData() {
    Ran checked = Ran.baton("run", "-c", CHECK, file.toString(), program.toString());
    assertEquals(new Ran(0, "1 True [[0, 'gil']]\nTrue\nTrue\n", ""), checked);
  }

  @Test
  void textOfTheGuestIsNoMarkup() {
    assertTrue(page.contains("&lt;/script&gt;&lt;b&gt;w€"));
    assertFalse(page.contains("<b>"));
    assertEquals(2, Pattern.compile("</script>").matcher(page).results().count());
  }

  /** The tables name the thread that held the lock, its line and the text of that line. */
  @Test
  void theTablesNameTheLineThatHeldTheLock() {
    Matcher waits =
        Pattern.compile("<table id=\"waits\">(.*?)</table>", Pattern.DOTALL).matcher(page);
    assertTrue(waits.find());
    assertTrue(
        Pattern.compile(
                "MainThread</span> <span class=\"place\">[^<]*held\\.py:[567] in hold</span> <code>")
            .matcher(waits.group(1))
            .find(),
        waits.group(1));
    assertTrue(page.contains("<table id=\"threads\">"));
    assertTrue(page.contains("title=\"running "));
  }

  /** A browser runs the script: draws, zooms, tells details; see {@link Browser}. */
  @Test
  void aBrowserDrawsIt(@TempDir Path dir) throws Exception {
    Browser browser = Browser.find(dir);
    assumeTrue(browser != null, "no Chromium on the path, or it does not start here");
    String probe = Files.readString(Browser.script("lock-trace-probe.js"), StandardCharsets.UTF_8);
    String probed = page.replace("</body>", "<script>" + probe + "</script></body>");
    Path copy = Files.writeString(dir.resolve("probed.html"), probed, StandardCharsets.UTF_8);
    String dom = browser.dom(copy, dir);
    assumeTrue(dom != null, "the browser did not answer in time");
    Matcher result = Pattern.compile("<pre id=\"probe\">(.*?)</pre>", Pattern.DOTALL).matcher(dom);
    assertTrue(result.find(), dom);
    assertEquals(
        """
        legend 7
        drawn all
        colours many
        button in: narrower
        key 0: all
        wheel: narrower
        arrow: later
        row: shows the wait
        details: MainThread held.py hold
        tip: named
        errors 0
        """,
        result.group(1));
  }
}
