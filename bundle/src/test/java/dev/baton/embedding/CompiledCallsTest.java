package dev.baton.embedding;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.baton.Baton;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Hot calls while another thread changes what is called: each call finds the old or the new. */
@Timeout(300)
class CompiledCallsTest {
  private static final String PROGRAM =
      """
      import threading

      class Account:
          made = 0
          def __init__(self, balance):
              self.balance = balance
              Account.made = balance
          def add(self, amount):
              self.balance += amount
              return self.balance
          @property
          def shown(self):
              return self.balance

      def add_and_tell(self, amount):
          self.balance += amount
          self.told = amount
          return self.balance

      def init(self, balance):
          self.told = 0
          self.balance = balance

      def one(x): return x + 1
      def two(x): return x + 2
      class Refused(Exception): pass
      def keep(self, n): self.n = n
      def refuse(n): raise Refused(n)
      def scaled(x, by=1, *, plus=0): return x * by + plus

      plain_add, plain_init, code = Account.add, Account.__init__, one.__code__
      shown, negative = Account.shown, property(lambda self: -self.balance)
      done = False

      def change():
          while not done:
              Account.add, Account.__init__ = add_and_tell, init
              one.__code__ = two.__code__
              Account.shown, scaled.__defaults__, scaled.__kwdefaults__ = negative, (2,), {"plus": 1}
              Account.add, Account.__init__ = plain_add, plain_init
              one.__code__ = code
              Account.shown, scaled.__defaults__, scaled.__kwdefaults__ = shown, (1,), {"plus": 0}
              Refused.__init__ = keep
              del Refused.__init__

      def work(n):
          account, s = Account(0), 0
          for i in range(n):
              if account.add(1) != i + 1: return "add", i
              account = Account(account.balance)
              if account.shown not in (i + 1, -i - 1): return "shown", i
              if scaled(i) not in (i, 2 * i, i + 1, 2 * i + 1): return "scaled", i
              try: refuse(i)
              except Refused as e:
                  if e.args != (i,): return "refused", i
              before, s = s, one(s)
              if s != before + 1 and s != before + 2: return "one", before, s
          return account.balance

      changer = threading.Thread(target=change)
      changer.start()
      found = []
      workers = [threading.Thread(target=lambda: found.append(work(TURNS))) for _ in range(2)]
      for w in workers: w.start()
      for w in workers: w.join()
      done = True
      changer.join()
      """;

  @ParameterizedTest
  @CsvSource({"free, on, 60000", "gil, on, 60000", "free, eager, 20000", "free, hostile, 2000"})
  void whatIsCalledChanges(String lock, String jit, int turns) {
    try (Baton baton = Baton.builder().lock(lock).jit(jit).build()) {
      baton.exec(PROGRAM.replace("TURNS", String.valueOf(turns)));
      assertEquals(
          "[" + turns + ", " + turns + "]", Usable.eval(baton, "str(found)").as(String.class));
    }
  }
}
