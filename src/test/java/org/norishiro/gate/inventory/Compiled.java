package org.norishiro.gate.inventory;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.MethodModel;
import java.lang.classfile.constantpool.ClassEntry;
import java.lang.constant.ClassDesc;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The compiled program as the JDK's class-file API reads it, without the templates. */
final class Compiled {
    /** One method: the internal name of its class, its name and its descriptor. */
    record Ref(String owner, String name, String descriptor) {
        static Ref of(Method method) {
            var type = java.lang.invoke.MethodType.methodType(method.getReturnType(), method.getParameterTypes());
            return new Ref(
                    method.getDeclaringClass().getName().replace('.', '/'),
                    method.getName(),
                    type.toMethodDescriptorString());
        }
    }

    private final Map<String, ClassModel> classes = new HashMap<>();
    private final Map<String, Set<String>> below = new HashMap<>();

    Compiled(Path directory) {
        try (var files = Files.walk(directory)) {
            for (var file :
                    (Iterable<Path>) files.filter(path -> path.toString().endsWith(".class"))
                            .filter(path -> !path.toString().contains("/screens/"))::iterator) {
                var type = ClassFile.of().parse(file);
                classes.put(type.thisClass().asInternalName(), type);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        classes.forEach((name, type) -> above(type)
                .forEach(up ->
                        below.computeIfAbsent(up, any -> new LinkedHashSet<>()).add(name)));
    }

    Collection<ClassModel> classes() {
        return classes.values();
    }

    private static List<String> above(ClassModel type) {
        var above = new ArrayList<String>();
        type.superclass().map(ClassEntry::asInternalName).ifPresent(above::add);
        type.interfaces().forEach(each -> above.add(each.asInternalName()));
        return above;
    }

    boolean isA(String type, String wanted) {
        if (type.equals(wanted)) return true;
        var model = classes.get(type);
        return model != null && above(model).stream().anyMatch(up -> isA(up, wanted));
    }

    /** What may run when this method is called: itself, what it inherits, and what overrides it. */
    Set<Ref> targets(Ref called) {
        var targets = new LinkedHashSet<Ref>();
        inherited(called).ifPresent(targets::add);
        overriding(called, called.owner(), targets, new HashSet<>());
        return targets;
    }

    private Optional<Ref> inherited(Ref called) {
        for (var name = called.owner(); name != null; name = superclass(name)) {
            var here = new Ref(name, called.name(), called.descriptor());
            if (method(here) != null) return Optional.of(here);
        }
        return Optional.empty();
    }

    private @Nullable String superclass(String name) {
        var type = classes.get(name);
        return type == null
                ? null
                : type.superclass().map(ClassEntry::asInternalName).orElse(null);
    }

    private void overriding(Ref called, String type, Set<Ref> targets, Set<String> seen) {
        for (var name : below.getOrDefault(type, Set.of())) {
            if (!seen.add(name)) continue;
            var here = new Ref(name, called.name(), called.descriptor());
            if (method(here) != null) targets.add(here);
            overriding(called, name, targets, seen);
        }
    }

    /** With code; nothing for what is abstract or not of the program. */
    @Nullable
    MethodModel method(Ref wanted) {
        var type = classes.get(wanted.owner());
        if (type == null) return null;
        return type.methods().stream()
                .filter(each -> each.methodName().equalsString(wanted.name())
                        && each.methodType().equalsString(wanted.descriptor()))
                .filter(each -> each.code().isPresent())
                .findFirst()
                .orElse(null);
    }

    List<Ref> methodsOf(String owner) {
        var type = classes.get(owner);
        if (type == null) return List.of();
        return type.methods().stream()
                .map(each -> new Ref(
                        owner,
                        each.methodName().stringValue(),
                        each.methodType().stringValue()))
                .toList();
    }

    static boolean isStatic(MethodModel method) {
        return Modifier.isStatic(method.flags().flagsMask());
    }

    static boolean wide(ClassDesc type) {
        return type.descriptorString().equals("J") || type.descriptorString().equals("D");
    }
}
