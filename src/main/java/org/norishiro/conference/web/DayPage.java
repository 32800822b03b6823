package org.norishiro.conference.web;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.norishiro.conference.model.Conclusion;
import org.norishiro.conference.model.Invitation.Attendance;
import org.norishiro.conference.usecase.ItemCard;
import org.norishiro.conference.usecase.ShowSitting;
import org.norishiro.conference.usecase.SittingCard;
import org.norishiro.conference.usecase.Subjects;
import org.norishiro.identity.AgencyId;
import org.norishiro.shell.Entered;
import org.norishiro.shell.Option;

/**
 * Everything {@code conference/sitting.jte} and its parts need.
 *
 * @param said what to tell after a part was saved without a reload
 */
public record DayPage(
        ShowSitting.Seen seen,
        Map<Section, Entered> forms,
        @Nullable String said) {
    public SittingCard sitting() {
        return seen.sitting();
    }

    public ItemCard item() {
        return Objects.requireNonNull(seen.item());
    }

    public Entered entered(Section section) {
        return forms.getOrDefault(section, Entered.blank());
    }

    /** The first form that was refused, for the title of the page. */
    public Entered refused() {
        return forms.values().stream().filter(Entered::hasErrors).findFirst().orElse(Entered.blank());
    }

    /** Whether the record can be written now, by this person. */
    public boolean writes() {
        return seen.kept() && item().item().open() && !sitting().sitting().minutesAdopted();
    }

    public boolean corrects() {
        return seen.kept() && !sitting().sitting().minutesAdopted();
    }

    public String here() {
        return "/sittings/" + sitting().sitting().id() + "?item="
                + item().item().id();
    }

    public String act(String what) {
        return "/sittings/" + sitting().sitting().id() + "/items/"
                + item().item().id() + "/" + what;
    }

    /** Who is likely to take something on: the invited, whoever brought the case, and one's own agency. */
    public List<Option> likelyAgencies() {
        var invited =
                item().invited().stream().map(each -> Option.of(each.agency().toString(), each.name()));
        var own = item().invited(seen.me().agency()).isPresent()
                ? Stream.<Option>empty()
                : Stream.of(Option.of(seen.me().agency().toString(), seen.me().agencyName()));
        return Stream.concat(invited, own).toList();
    }

    public List<Option> otherAgencies() {
        var likely = likelyAgencies().stream().map(Option::value).toList();
        return seen.agencies().stream()
                .filter(Predicate.not(agency -> likely.contains(agency.id().toString())))
                .map(agency -> Option.of(agency.id().toString(), agency.name(), agency.kind()))
                .toList();
    }

    public List<String> forWhom() {
        return Stream.concat(seen.persons().stream().map(Subjects.Subject::called), Stream.of("世帯", "本人", "家族"))
                .distinct()
                .toList();
    }

    public List<Option> issues() {
        return Option.each(
                seen.issues(), issue -> issue.id().toString(), issue -> issue.aboutWhom() + "：" + issue.words());
    }

    /** Rows for issues that no case names: those there are, and two more. */
    public List<Integer> freeRows() {
        return IntStream.rangeClosed(1, item().priorities().size() + 2).boxed().toList();
    }

    public List<Option> attendances() {
        return Option.all(Attendance.values(), Attendance::label);
    }

    /** Whether the part for "no clear plan yet" is to stand open. */
    public boolean withoutPlan() {
        var closing = entered(Section.CLOSING);
        return closing.text("conclusion").equals(Conclusion.NO_CLEAR_PLAN.name()) || closing.conflict() != null;
    }

    /** The agencies of whoever brought the case and of the secretariat sit at the table without an invitation. */
    public String told(AgencyId agency) {
        return atTheTable(agency) ? "その場で確かめた" : "これから伝える";
    }

    public String toldChip(AgencyId agency) {
        return atTheTable(agency) ? "now" : "wait";
    }

    private boolean atTheTable(AgencyId agency) {
        var invited = item().invited(agency);
        if (invited.isPresent()) return invited.get().attendance() == Attendance.PRESENT;
        return agency.equals(item().tablingAgency())
                || agency.equals(sitting().sitting().plan().secretariat());
    }

    public boolean editingRole() {
        return !entered(Section.ROLES).text("role-row").isBlank();
    }

    public boolean editingDecision() {
        return !entered(Section.DECISIONS).text("decision-row").isBlank();
    }
}
