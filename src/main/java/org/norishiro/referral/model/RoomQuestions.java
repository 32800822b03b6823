package org.norishiro.referral.model;

import java.util.List;
import java.util.UUID;
import org.norishiro.casework.CaseId;
import org.norishiro.identity.AgencyId;
import org.norishiro.identity.PostId;

/** Questions for room, as a collection. */
public interface RoomQuestions {
    void add(RoomQuestion question);

    /** Words by which whom the case is about could be recognised (名前・住所・電話…); empty: none. */
    List<String> tracesIn(CaseId about, String words);

    /** Of a sealed case nothing leaves its readers. */
    boolean sealed(CaseId about);

    /** Ends everything asked at once with it; false if there is no such open question of this case. */
    boolean end(CaseId about, UUID question);

    /** Of a case, those that somebody asked and that have not ended, in the order in which they were asked. */
    List<RoomQuestion> openOf(CaseId about, PostId post);

    /** Replies come to this post from now on; to its own agency nobody has to put the question any more, so that it ends. */
    void handOn(RoomQuestion question, PostId to, AgencyId their);

    /** By one's own agency; false if there is nothing (any longer) to reply to. The last reply holds. */
    boolean reply(UUID question, RoomReply reply);
}
