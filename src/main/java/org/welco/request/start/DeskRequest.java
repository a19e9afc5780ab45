package org.welco.request.start;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.welco.access.role.Channel;
import org.welco.request.RequestDrafts.Drafted;
import org.welco.request.draft.BegunCourse;

/** A request begun at the desk, without letter. Belongs to the transaction that loaded it, which must hold its lock. */
@Entity
@Table(name = "request_begun")
public class DeskRequest {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "agent_id")
    private String agentId;

    private String gesture;
    private String citizen;

    @Enumerated(EnumType.STRING)
    private Channel channel;

    private String caller;
    private String form;
    private String title;

    @Column(name = "tracking_code")
    private String trackingCode;

    @Embedded
    private BegunCourse course;

    @Version
    private int version;

    protected DeskRequest() {}

    DeskRequest(StartOrder order, String title, OffsetDateTime now) {
        this.agentId = order.agent().nameId();
        this.gesture = order.gesture().toString();
        this.citizen = order.citizen().orElse(null);
        this.channel = order.channel();
        this.caller = order.caller().orElse(null);
        this.form = order.form();
        this.title = title;
        this.course = new BegunCourse(now);
    }

    /** The draft stands in w.c.s. @return false, unchanged, when somebody has begun again meanwhile */
    boolean drafted(int attempt, Drafted made, OffsetDateTime now) {
        boolean ours = course.drafted(attempt, made.id(), now);
        if (ours) {
            trackingCode = made.trackingCode().orElse(null);
        }
        return ours;
    }

    /** w.c.s. has it no more. */
    void gone() {
        if (course.gone()) {
            trackingCode = null;
        }
    }

    /** It has a number; from now on what was typed lives in w.c.s. only. */
    void numbered(String number) {
        if (course.numbered(number)) {
            caller = null;
        }
    }

    /** The agent gives it up here; w.c.s. keeps its draft. @throws StartRefusedException when it is not to be given up */
    void drop() {
        if (!course.state().isDetachable()) {
            throw new StartRefusedException(
                    course.number().isPresent()
                            ? StartRefusedException.Reason.HAS_NUMBER
                            : StartRefusedException.Reason.BEING_SENT);
        }
        course.detach();
        caller = null;
        trackingCode = null;
    }

    public long id() {
        return id;
    }

    boolean isOf(String agent) {
        return agentId.equals(agent);
    }

    BegunCourse course() {
        return course;
    }

    Optional<String> citizen() {
        return Optional.ofNullable(citizen);
    }

    /** What w.c.s. is to be asked for, read now. */
    ToStart toStart() {
        return new ToStart(id, agentId, form, channel, citizen(), Optional.ofNullable(caller), course.attempts());
    }

    /** As it is shown to its agent. */
    StartedLine line() {
        return new StartedLine(
                id,
                form,
                title,
                channel,
                citizen(),
                course.state(),
                course.isUnattached(),
                course.requestId(),
                course.number(),
                Optional.ofNullable(trackingCode),
                course.problem(),
                course.times().created(),
                course.times().awaited());
    }
}
