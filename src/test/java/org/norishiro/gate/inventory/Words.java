package org.norishiro.gate.inventory;

import java.lang.classfile.Instruction;
import java.lang.classfile.Label;
import java.lang.classfile.MethodModel;
import java.lang.classfile.Opcode;
import java.lang.classfile.TypeKind;
import java.lang.classfile.instruction.ArrayLoadInstruction;
import java.lang.classfile.instruction.ArrayStoreInstruction;
import java.lang.classfile.instruction.BranchInstruction;
import java.lang.classfile.instruction.ConstantInstruction;
import java.lang.classfile.instruction.ConvertInstruction;
import java.lang.classfile.instruction.FieldInstruction;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.classfile.instruction.LabelTarget;
import java.lang.classfile.instruction.LoadInstruction;
import java.lang.classfile.instruction.LookupSwitchInstruction;
import java.lang.classfile.instruction.MonitorInstruction;
import java.lang.classfile.instruction.NewMultiArrayInstruction;
import java.lang.classfile.instruction.NewObjectInstruction;
import java.lang.classfile.instruction.NewPrimitiveArrayInstruction;
import java.lang.classfile.instruction.NewReferenceArrayInstruction;
import java.lang.classfile.instruction.OperatorInstruction;
import java.lang.classfile.instruction.ReturnInstruction;
import java.lang.classfile.instruction.StackInstruction;
import java.lang.classfile.instruction.StoreInstruction;
import java.lang.classfile.instruction.TableSwitchInstruction;
import java.lang.classfile.instruction.ThrowInstruction;
import java.lang.classfile.instruction.TypeCheckInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.DirectMethodHandleDesc;
import java.lang.constant.MethodTypeDesc;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Walks once through the code of a method and tells with which words it calls others. What is not known while compiling is
 * {@code *}: {@code "version-" + id} becomes {@code version-*}.
 */
final class Words {
    static final Set<String> UNKNOWN = Set.of("*");

    /** Is told of every call. */
    interface Calls {
        /** @param words one set for each argument, the receiver first if there is one */
        void call(Compiled.Ref called, boolean onAnObject, List<Set<String>> words);
    }

    private record Slot(Set<String> words, boolean wide) {}

    private final Calls calls;
    private final Map<Integer, Set<String>> locals = new HashMap<>();
    private final Map<Label, List<Slot>> waiting = new HashMap<>();
    private List<Slot> stack = new ArrayList<>();
    private boolean reachable = true;

    private Words(Calls calls) {
        this.calls = calls;
    }

    /** @param given what is known of the parameters, {@code this} first where there is one */
    static void walk(MethodModel method, List<Set<String>> given, Calls calls) {
        var words = new Words(calls);
        var at = 0;
        var next = 0;
        if (!Compiled.isStatic(method)) words.locals.put(at++, given.isEmpty() ? UNKNOWN : given.get(next++));
        for (var type : method.methodTypeSymbol().parameterList()) {
            words.locals.put(at, next < given.size() ? given.get(next) : UNKNOWN);
            next++;
            at += Compiled.wide(type) ? 2 : 1;
        }
        method.code().orElseThrow().forEach(element -> {
            if (element instanceof LabelTarget target) words.arrive(target.label());
            else if (element instanceof Instruction instruction && words.reachable) words.step(instruction);
        });
    }

    private void arrive(Label label) {
        var stored = waiting.get(label);
        if (!reachable) {
            // a handler of exceptions, if nobody jumps here: the exception alone
            stack = stored == null ? new ArrayList<>(List.of(new Slot(UNKNOWN, false))) : new ArrayList<>(stored);
            reachable = true;
        } else if (stored != null && stored.size() == stack.size()) {
            for (var i = 0; i < stack.size(); i++) stack.set(i, either(stack.get(i), stored.get(i)));
        }
    }

    private static Slot either(Slot one, Slot other) {
        var words = new TreeSet<>(one.words());
        words.addAll(other.words());
        return new Slot(words, one.wide());
    }

    private void leave(Label to) {
        waiting.putIfAbsent(to, new ArrayList<>(stack));
    }

    private void push(Set<String> words, TypeKind kind) {
        if (kind != TypeKind.VOID) stack.add(new Slot(words, kind.slotSize() == 2));
    }

    private Set<String> pop() {
        return stack.removeLast().words();
    }

    private void pop(int count) {
        for (var i = 0; i < count; i++) pop();
    }

    private void step(Instruction instruction) {
        switch (instruction) {
            case LoadInstruction load -> push(locals.getOrDefault(load.slot(), UNKNOWN), load.typeKind());
            case StoreInstruction store -> locals.put(store.slot(), pop());
            case ConstantInstruction constant ->
                push(constant.constantValue() instanceof String text ? Set.of(text) : UNKNOWN, constant.typeKind());
            case InvokeInstruction invoke -> invoke(invoke);
            case InvokeDynamicInstruction dynamic -> dynamic(dynamic);
            case FieldInstruction field -> field(field);
            case BranchInstruction branch -> branch(branch);
            case LookupSwitchInstruction choice -> {
                pop();
                choice.cases().forEach(each -> leave(each.target()));
                leave(choice.defaultTarget());
                reachable = false;
            }
            case TableSwitchInstruction choice -> {
                pop();
                choice.cases().forEach(each -> leave(each.target()));
                leave(choice.defaultTarget());
                reachable = false;
            }
            case ReturnInstruction _, ThrowInstruction _ -> reachable = false;
            default -> plain(instruction);
        }
    }

    private void plain(Instruction instruction) {
        switch (instruction) {
            case ArrayLoadInstruction load -> {
                pop(2);
                push(UNKNOWN, load.typeKind());
            }
            case ArrayStoreInstruction _ -> pop(3);
            case ConvertInstruction convert -> {
                pop();
                push(UNKNOWN, convert.toType());
            }
            case NewObjectInstruction _ -> push(UNKNOWN, TypeKind.REFERENCE);
            case NewPrimitiveArrayInstruction _, NewReferenceArrayInstruction _ -> {
                pop();
                push(UNKNOWN, TypeKind.REFERENCE);
            }
            case NewMultiArrayInstruction many -> {
                pop(many.dimensions());
                push(UNKNOWN, TypeKind.REFERENCE);
            }
            case OperatorInstruction operator -> {
                pop(takes(operator.opcode()));
                push(UNKNOWN, operator.typeKind());
            }
            case MonitorInstruction _ -> pop();
            case TypeCheckInstruction check
            when check.opcode() == Opcode.INSTANCEOF -> {
                pop();
                push(UNKNOWN, TypeKind.INT);
            }
            case StackInstruction shuffle -> shuffle(shuffle.opcode());
            default -> {}
        }
    }

    private static int takes(Opcode operator) {
        return switch (operator) {
            case INEG, LNEG, FNEG, DNEG, ARRAYLENGTH -> 1;
            default -> 2;
        };
    }

    private void branch(BranchInstruction branch) {
        pop(
                switch (branch.opcode()) {
                    case GOTO, GOTO_W -> 0;
                    case IFEQ, IFNE, IFLT, IFGE, IFGT, IFLE, IFNULL, IFNONNULL -> 1;
                    default -> 2;
                });
        leave(branch.target());
        if (branch.opcode() == Opcode.GOTO || branch.opcode() == Opcode.GOTO_W) reachable = false;
    }

    private void field(FieldInstruction field) {
        var kind = TypeKind.from(field.typeSymbol());
        switch (field.opcode()) {
            case GETSTATIC -> push(UNKNOWN, kind);
            case PUTSTATIC -> pop();
            case GETFIELD -> {
                pop();
                push(UNKNOWN, kind);
            }
            default -> pop(2);
        }
    }

    private List<Set<String>> arguments(MethodTypeDesc type, boolean onAnObject) {
        var words = new ArrayList<Set<String>>();
        for (var i = 0; i < type.parameterCount() + (onAnObject ? 1 : 0); i++) words.addFirst(pop());
        return words;
    }

    private void invoke(InvokeInstruction invoke) {
        var onAnObject = invoke.opcode() != Opcode.INVOKESTATIC;
        var type = invoke.typeSymbol();
        var words = arguments(type, onAnObject);
        var called =
                new Compiled.Ref(invoke.owner().asInternalName(), invoke.name().stringValue(), type.descriptorString());
        calls.call(called, onAnObject, words);
        push(UNKNOWN, TypeKind.from(type.returnType()));
    }

    private void dynamic(InvokeDynamicInstruction dynamic) {
        var type = dynamic.typeSymbol();
        var words = arguments(type, false);
        var result = UNKNOWN;
        if (dynamic.bootstrapMethod().methodName().equals("makeConcatWithConstants"))
            result = joined(dynamic.bootstrapArgs().getFirst().toString(), words);
        for (var argument : dynamic.bootstrapArgs())
            if (argument instanceof DirectMethodHandleDesc handle) later(handle, words);
        push(result, TypeKind.from(type.returnType()));
    }

    /** What is handed on to be called: with what it captured, and with what nobody knows yet. */
    private void later(DirectMethodHandleDesc handle, List<Set<String>> captured) {
        if (!handle.lookupDescriptor().startsWith("(")) return; // a field of a record, to compare it
        var owner = internal(handle.owner());
        var onAnObject = handle.kind() != DirectMethodHandleDesc.Kind.STATIC
                && handle.kind() != DirectMethodHandleDesc.Kind.INTERFACE_STATIC;
        var wanted = MethodTypeDesc.ofDescriptor(handle.lookupDescriptor()).parameterCount() + (onAnObject ? 1 : 0);
        var words = new ArrayList<>(captured);
        if (handle.kind() == DirectMethodHandleDesc.Kind.CONSTRUCTOR) words.addFirst(UNKNOWN);
        while (words.size() < wanted) words.add(UNKNOWN);
        calls.call(new Compiled.Ref(owner, handle.methodName(), handle.lookupDescriptor()), onAnObject, words);
    }

    private static String internal(ClassDesc type) {
        var descriptor = type.descriptorString();
        return descriptor.startsWith("L") ? descriptor.substring(1, descriptor.length() - 1) : descriptor;
    }

    private static Set<String> joined(String recipe, List<Set<String>> parts) {
        var all = Set.of("");
        var part = 0;
        for (var letter : recipe.toCharArray()) {
            var ends = letter == '\1' && part < parts.size() ? parts.get(part++) : Set.of(String.valueOf(letter));
            var longer = new TreeSet<String>();
            for (var beginning : all) for (var end : ends) longer.add((beginning + end).replace("**", "*"));
            all = longer;
        }
        return all;
    }

    private void shuffle(Opcode opcode) {
        switch (opcode) {
            case POP -> pop();
            case POP2 -> {
                if (!stack.removeLast().wide()) pop();
            }
            case DUP -> stack.add(stack.getLast());
            case DUP_X1 -> stack.add(stack.size() - 2, stack.getLast());
            case DUP_X2 -> stack.add(stack.size() - (stack.get(stack.size() - 2).wide() ? 2 : 3), stack.getLast());
            case DUP2 -> {
                if (stack.getLast().wide()) stack.add(stack.getLast());
                else stack.addAll(List.copyOf(stack.subList(stack.size() - 2, stack.size())));
            }
            case DUP2_X1 -> {
                if (stack.getLast().wide()) stack.add(stack.size() - 2, stack.getLast());
                else stack.addAll(stack.size() - 3, List.copyOf(stack.subList(stack.size() - 2, stack.size())));
            }
            case SWAP -> stack.add(stack.remove(stack.size() - 2));
            default -> throw new IllegalStateException("not expected from javac: " + opcode);
        }
    }
}
