package dev.baton.lock;

import org.jspecify.annotations.Nullable;

/**
 * Where host threads come into one interpreter and leave it: {@link GlobalLock#attach} and its end.
 * A host thread that is attached in another interpreter under the same lock leaves that one first
 * and goes back when it is done here.
 */
final class Entrance {
  private final GlobalLock owner;
  private final LockGroup group;
  private final GuestThreadFactory factory;

  Entrance(GlobalLock owner, LockGroup group, GuestThreadFactory factory) {
    this.owner = owner;
    this.group = group;
    this.factory = factory;
  }

  /** Brings the calling host thread in, once more if it is inside. */
  Attachment attach() {
    GuestThread known = owner.registry().find(Thread.currentThread());
    boolean outside = known == null || known.resting;
    if (!outside && known.isAttached()) {
      Attachment nested = new Attachment(known, Attachment.Kind.NESTED, 0, null);
      known.innermost = nested;
      return nested;
    }
    if (outside) {
      owner.registry().checkOpen();
    }
    GuestThread left = group.leave(owner);
    try {
      return outside ? attachFirst(known, left) : callBack(known, left);
    } catch (RuntimeException | Error e) {
      LockGroup.comeBack(left);
      throw e;
    }
  }

  /** Brings the calling host thread in as a new guest thread. */
  Attachment attach(GuestThread fresh) {
    GuestThread known = owner.registry().find(Thread.currentThread());
    if (known != null && known.resting) {
      owner.gate().bury(known);
    }
    GuestThread left = group.leave(owner);
    try {
      return attachNew(fresh, EnterReason.START, left);
    } catch (RuntimeException | Error e) {
      LockGroup.comeBack(left);
      throw e;
    }
  }

  /** Brings the calling host thread in with the state it left behind, if there is one. */
  private Attachment attachFirst(@Nullable GuestThread idle, @Nullable GuestThread left) {
    if (idle != null) {
      Attachment again = new Attachment(idle, Attachment.Kind.FIRST, 0, left);
      if (owner.gate().idle().takeBack(idle)) {
        enterFirst(again, EnterReason.HOST_ATTACH);
        return again;
      }
    }
    return attachNew(factory.create(owner), EnterReason.HOST_ATTACH, left);
  }

  private Attachment callBack(GuestThread known, @Nullable GuestThread left) {
    int regions = known.blocking().suspend(known);
    try {
      Attachment callback = new Attachment(known, Attachment.Kind.CALLBACK, regions, left);
      owner.gate().enter(known, EnterReason.HOST_ATTACH);
      known.innermost = callback;
      return callback;
    } catch (RuntimeException | Error e) {
      known.blocking().restore(known, regions);
      throw e;
    }
  }

  private Attachment attachNew(GuestThread t, EnterReason why, @Nullable GuestThread left) {
    t.bindTo(Thread.currentThread());
    boolean started = why == EnterReason.START;
    Attachment.Kind kind = started ? Attachment.Kind.STARTED : Attachment.Kind.FIRST;
    Attachment attachment = new Attachment(t, kind, 0, left);
    group.modes().register(t);
    enterFirst(attachment, why);
    return attachment;
  }

  private void enterFirst(Attachment first, EnterReason why) {
    GuestThread t = first.thread();
    try {
      if (owner.events().isActive()) {
        owner.events().emit(LockEventKind.REGISTERED, t, null);
      }
      owner.gate().enter(t, why);
    } catch (RuntimeException | Error e) {
      owner.gate().bury(t);
      throw e;
    }
    t.innermost = first;
  }

  /** Undoes what an attachment of this kind did. */
  void detach(GuestThread t, Attachment.Kind kind, int regions) {
    if (kind == Attachment.Kind.NESTED) {
      return;
    }
    boolean stays = false;
    if (t.isAttached()) {
      stays = kind == Attachment.Kind.FIRST && owner.gate().idle().mayKeep(t);
      boolean dies = kind == Attachment.Kind.STARTED;
      owner.gate().exit(t, dies ? ExitReason.DEATH : ExitReason.HOST_DETACH);
    }
    t.blocking().restore(t, regions);
    if (kind != Attachment.Kind.CALLBACK && !(stays && owner.gate().idle().keep(t))) {
      owner.gate().bury(t);
    }
  }
}
