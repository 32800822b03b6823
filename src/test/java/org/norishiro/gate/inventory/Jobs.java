package org.norishiro.gate.inventory;

import java.lang.classfile.Attributes;
import java.lang.classfile.ClassModel;
import java.lang.classfile.MethodModel;
import java.lang.classfile.constantpool.ClassEntry;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** What the compiled program does without being asked by a browser. */
public final class Jobs {
    private static final Pattern TOLD = Pattern.compile(
            ".*/(Scheduled|Schedules|EventListener|TransactionalEventListener|ApplicationModuleListener|Async|PostConstruct|PreDestroy);");

    private static final Set<String> CALLED_BY_SPRING = Set.of(
            "org/springframework/boot/ApplicationRunner",
            "org/springframework/boot/CommandLineRunner",
            "org/springframework/context/ApplicationListener",
            "org/springframework/context/Lifecycle",
            "org/springframework/context/SmartLifecycle",
            "org/springframework/beans/factory/InitializingBean",
            "org/springframework/beans/factory/DisposableBean",
            "org/springframework/beans/factory/SmartInitializingSingleton",
            "org/springframework/scheduling/annotation/SchedulingConfigurer",
            "java/lang/Runnable",
            "java/util/concurrent/Callable",
            "java/util/TimerTask",
            "java/lang/Thread");

    /** Calls by which something begins to run beside whoever asked. */
    private static final Pattern BEGINS =
            Pattern.compile("java/lang/Thread\\.(<init>|ofVirtual|ofPlatform|startVirtualThread)"
                    + "|java/util/concurrent/Executors\\..*"
                    + "|java/util/concurrent/(ThreadPoolExecutor|ScheduledThreadPoolExecutor|ForkJoinPool|StructuredTaskScope)\\..*"
                    + "|java/util/concurrent/CompletableFuture\\..*Async"
                    + "|java/util/Timer\\..*"
                    + "|java/util/(Collection|stream/\\w+)\\.(parallelStream|parallel)"
                    + "|java/lang/(ProcessBuilder\\.start|Runtime\\.(exec|addShutdownHook))"
                    + "|org/springframework/(core/task|scheduling)/.*\\.(execute|submit|schedule.*)");

    private Jobs() {}

    /** Each as {@code kind class.method}: {@code EVENT org.norishiro.audit.SignInTrail.on}. */
    public static Set<String> in(Path classes) {
        var jobs = new TreeSet<String>();
        for (var type : new Compiled(classes).classes()) {
            var name = type.thisClass().asInternalName().replace('/', '.');
            type.interfaces().stream()
                    .map(ClassEntry::asInternalName)
                    .filter(CALLED_BY_SPRING::contains)
                    .forEach(each -> jobs.add("START " + name));
            type.superclass()
                    .map(ClassEntry::asInternalName)
                    .filter(CALLED_BY_SPRING::contains)
                    .ifPresent(each -> jobs.add("START " + name));
            type.methods().forEach(method -> {
                if (annotations(method).stream()
                        .anyMatch(each -> TOLD.matcher(each).matches()))
                    jobs.add("EVENT " + name + "." + method.methodName().stringValue());
            });
            begins(type).forEach(each -> jobs.add("THREAD " + name + " " + each));
        }
        return jobs;
    }

    private static List<String> annotations(MethodModel method) {
        return method.findAttribute(Attributes.runtimeVisibleAnnotations()).stream()
                .flatMap(found -> found.annotations().stream())
                .map(each -> each.className().stringValue())
                .toList();
    }

    private static Set<String> begins(ClassModel type) {
        return called(type, BEGINS);
    }

    /** @param calls class and method with slashes, as a regular expression */
    public static Set<String> callers(Path classes, String calls) {
        var wanted = Pattern.compile(calls);
        var callers = new TreeSet<String>();
        for (var type : new Compiled(classes).classes())
            if (!called(type, wanted).isEmpty())
                callers.add(type.thisClass().asInternalName().replace('/', '.'));
        return callers;
    }

    private static Set<String> called(ClassModel type, Pattern wanted) {
        var calls = new TreeSet<String>();
        for (var method : type.methods())
            if (method.code().isPresent())
                Words.walk(method, List.of(), (called, onAnObject, words) -> {
                    var call = called.owner() + "." + called.name();
                    if (wanted.matcher(call).matches()) calls.add(call.substring(call.lastIndexOf('/') + 1));
                });
        return calls;
    }
}
