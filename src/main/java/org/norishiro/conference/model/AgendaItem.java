package org.norishiro.conference.model;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.norishiro.casework.CaseId;
import org.norishiro.conference.AgendaItemId;
import org.norishiro.conference.SittingId;
import org.norishiro.identity.PostId;

/** One case on the agenda of a sitting (案件), spoken of without a name, on one ground; closed only with a way on. */
public final class AgendaItem {
    private final AgendaItemId id;
    private final CaseId about;
    private final PostId tabledBy;
    private final long version;
    private SittingId sitting;
    private Tabling tabling;
    private ItemState state;
    private String urgencyShared = "";
    private String discussion = "";
    private @Nullable Closing closing;

    private AgendaItem(
            AgendaItemId id, SittingId sitting, CaseId about, PostId tabledBy, Tabling tabling, long version) {
        this.id = id;
        this.sitting = sitting;
        this.about = about;
        this.tabledBy = tabledBy;
        this.tabling = tabling;
        this.version = version;
        this.state = ItemState.TABLED;
    }

    /**
     * How a case stands on the agenda.
     *
     * @param title without a name (「80代と60代の二人世帯」)
     * @param reason why it is brought here
     */
    public record Tabling(String title, String reason, Ground ground, int minutes) {
        public Tabling {
            if (title.isBlank() || reason.isBlank())
                throw new IllegalArgumentException("an item has a title and a reason");
            if (minutes < 1 || minutes > 480)
                throw new IllegalArgumentException("an item takes between 1 and 480 minutes");
        }

        /** The same, its ground with the article that holds on the day. */
        public Tabling under(LegalBasis basis) {
            return new Tabling(title, reason, ground.under(basis), minutes);
        }
    }

    public static AgendaItem table(SittingId sitting, CaseId about, PostId by, Tabling tabling) {
        return new AgendaItem(AgendaItemId.next(), sitting, about, by, tabling, 0);
    }

    /** For the store only. */
    public static AgendaItem restore(
            AgendaItemId id,
            SittingId sitting,
            CaseId about,
            PostId tabledBy,
            Tabling tabling,
            ItemState state,
            String urgencyShared,
            String discussion,
            @Nullable Closing closing,
            long version) {
        var item = new AgendaItem(id, sitting, about, tabledBy, tabling, version);
        item.state = state;
        item.urgencyShared = urgencyShared;
        item.discussion = discussion;
        item.closing = closing;
        return item;
    }

    public boolean open() {
        return state == ItemState.TABLED;
    }

    public void change(SittingId to, Tabling changed) {
        demandOpen();
        sitting = to;
        tabling = changed;
    }

    public void withdraw() {
        demandOpen();
        state = ItemState.WITHDRAWN;
    }

    /** What was said may be put right until the minutes are adopted, so also after the item is closed. */
    public void note(String urgency, String discussed) {
        if (state == ItemState.WITHDRAWN) throw new IllegalStateException("a withdrawn item was not discussed");
        urgencyShared = urgency;
        discussion = discussed;
    }

    /** @param decided whether at least one decision or role is on record */
    public void close(Closing with, boolean decided, LocalDate heldOn) {
        demandOpen();
        if (!with.lacks(decided, heldOn).isEmpty()) throw new IllegalArgumentException("not yet to be closed");
        closing = with;
        state = ItemState.CLOSED;
    }

    private void demandOpen() {
        if (!open()) throw new IllegalStateException("the item is " + state);
    }

    public AgendaItemId id() {
        return id;
    }

    public SittingId sitting() {
        return sitting;
    }

    public CaseId about() {
        return about;
    }

    public PostId tabledBy() {
        return tabledBy;
    }

    public Tabling tabling() {
        return tabling;
    }

    public ItemState state() {
        return state;
    }

    public String urgencyShared() {
        return urgencyShared;
    }

    public String discussion() {
        return discussion;
    }

    public @Nullable Closing closing() {
        return closing;
    }

    public long version() {
        return version;
    }
}
