package org.norishiro;

import static com.tngtech.archunit.lang.SimpleConditionEvent.satisfied;
import static com.tngtech.archunit.lang.SimpleConditionEvent.violated;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.springframework.context.event.EventListener;
import org.springframework.transaction.annotation.Transactional;

/** The shapes that {@link ArchitectureTest} asks for and ArchUnit has no word for. */
final class Shapes {
    private Shapes() {}

    /** Classes that staff's acts are named for: not the records, interfaces and exceptions beside them. */
    static DescribedPredicate<JavaClass> be_use_cases() {
        return DescribedPredicate.describe(
                "are use cases",
                type -> type.getPackageName().contains(".usecase")
                        && type.isTopLevelClass()
                        && type.getModifiers().contains(JavaModifier.PUBLIC)
                        && !type.isInterface()
                        && !type.isRecord()
                        && !type.isEnum()
                        && !type.isAssignableTo(Throwable.class));
    }

    static ArchCondition<JavaClass> have_exactly_one_public_method() {
        return holds(
                "have exactly one public method",
                type -> publicMethods(type).size() == 1,
                type -> "has "
                        + publicMethods(type).stream()
                                .map(JavaMethod::getName)
                                .sorted()
                                .toList());
    }

    static ArchCondition<JavaClass> be_transactional() {
        return holds(
                "be @Transactional",
                type -> type.isMetaAnnotatedWith(Transactional.class)
                        || publicMethods(type).stream()
                                .allMatch(method -> method.isMetaAnnotatedWith(Transactional.class)
                                        || method.isMetaAnnotatedWith(EventListener.class)),
                type -> "is not");
    }

    static ArchCondition<JavaClass> be_sealed() {
        return holds("be sealed interfaces", type -> type.reflect().isSealed(), type -> "is not sealed");
    }

    static ArchCondition<JavaClass> have_at_most_collaborators(int most) {
        return holds(
                "have at most " + most + " collaborators",
                type -> type.getConstructors().stream()
                        .allMatch(made -> made.getRawParameterTypes().size() <= most),
                type -> "has "
                        + type.getConstructors().stream()
                                .map(made -> made.getRawParameterTypes().size())
                                .toList());
    }

    private static final Set<String> TODAY = Set.of(
            "java.time.LocalDate",
            "java.time.LocalDateTime",
            "java.time.LocalTime",
            "java.time.Instant",
            "java.time.ZonedDateTime",
            "java.time.OffsetDateTime",
            "java.time.Year",
            "java.time.YearMonth",
            "java.time.MonthDay");

    /** Asking a {@link Clock} is allowed; asking the machine is not. */
    static ArchCondition<JavaClass> not_ask_the_machine_for_the_time() {
        return new ArchCondition<>("not ask the machine for the time") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                type.getMethodCallsFromSelf().stream()
                        .filter(Shapes::asksTheMachine)
                        .forEach(call -> events.add(violated(type, call.getDescription())));
            }
        };
    }

    private static boolean asksTheMachine(JavaMethodCall call) {
        var owner = call.getTargetOwner().getName();
        var name = call.getName();
        return TODAY.contains(owner)
                        && name.equals("now")
                        && call.getTarget().getRawParameterTypes().stream()
                                .noneMatch(parameter -> parameter.isEquivalentTo(Clock.class))
                || owner.equals(Clock.class.getName()) && name.startsWith("system")
                || owner.equals(System.class.getName()) && name.equals("currentTimeMillis");
    }

    private static List<JavaMethod> publicMethods(JavaClass type) {
        return type.getMethods().stream()
                .filter(method -> method.getModifiers().contains(JavaModifier.PUBLIC))
                .filter(method -> !method.getModifiers().contains(JavaModifier.SYNTHETIC))
                .toList();
    }

    private static ArchCondition<JavaClass> holds(
            String description, Predicate<JavaClass> rule, Function<JavaClass, String> otherwise) {
        return new ArchCondition<>(description) {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                var held = rule.test(type);
                var message = type.getName() + (held ? " holds" : " " + otherwise.apply(type));
                events.add(held ? satisfied(type, message) : violated(type, message));
            }
        };
    }
}
