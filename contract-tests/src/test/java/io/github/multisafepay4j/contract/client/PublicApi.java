package io.github.multisafepay4j.contract.client;

import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.lang.reflect.Member;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Type;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What users can name of an artifact: a line for each public class and each of its members, the class's name first. */
final class PublicApi {

    private static final int TOLD = Modifier.PROTECTED | Modifier.STATIC | Modifier.ABSTRACT | Modifier.FINAL;

    private PublicApi() {}

    /** Of the artifact that has this class. */
    static Stream<String> of(Class<?> known) throws Exception {
        Path artifact = Path.of(known.getProtectionDomain().getCodeSource().getLocation().toURI());
        if (Files.isDirectory(artifact)) {
            return of(artifact);
        }
        try (FileSystem jar = FileSystems.newFileSystem(artifact)) {
            return of(jar.getPath("/"));
        }
    }

    private static Stream<String> of(Path classes) throws IOException, ClassNotFoundException {
        List<String> lines = new ArrayList<>();
        try (Stream<Path> files = Files.walk(classes)) {
            for (Path file : files.filter(each -> each.toString().endsWith(".class")).toList()) {
                String name = classes.relativize(file).toString().replace(".class", "").replaceAll("[/\\\\]", ".");
                if (!name.endsWith("-info")) {
                    Class<?> type = Class.forName(name, false, PublicApi.class.getClassLoader());
                    lines.addAll(isOpen(type) ? lines(type) : List.of());
                }
            }
        }
        return lines.stream();
    }

    /** Whether users can name it. */
    private static boolean isOpen(Class<?> type) {
        return isOpen(type.getModifiers()) && (type.getEnclosingClass() == null || isOpen(type.getEnclosingClass()));
    }

    private static boolean isOpen(int modifiers) {
        return Modifier.isPublic(modifiers) || Modifier.isProtected(modifiers);
    }

    private static List<String> lines(Class<?> type) {
        Stream<Member> members = Stream.of(
                        type.getDeclaredFields(), type.getDeclaredConstructors(), type.getDeclaredMethods())
                .flatMap(Arrays::stream);
        return Stream.concat(
                        Stream.of(declaration(type)),
                        members.filter(member -> isOpen(member.getModifiers()) && !member.isSynthetic())
                                .map(PublicApi::declaration))
                .map(declaration -> shortened(type.getName() + ": " + declaration))
                .toList();
    }

    private static String declaration(Class<?> type) {
        String kind = type.isRecord() ? "record" : type.isEnum() ? "enum" : type.isInterface() ? "interface" : "class";
        String parents = Stream.concat(
                        Stream.ofNullable(type.getGenericSuperclass()), Stream.of(type.getGenericInterfaces()))
                .filter(parent -> parent != Object.class)
                .map(Type::getTypeName)
                .sorted()
                .collect(Collectors.joining(", "));
        return modifiers(type.getModifiers()) + (type.isSealed() ? "sealed " : "") + kind
                + (parents.isEmpty() ? "" : " of " + parents);
    }

    private static String declaration(Member member) {
        String modifiers = modifiers(member.getModifiers());
        if (member instanceof Field field) {
            return modifiers + field.getGenericType().getTypeName() + " " + field.getName();
        }
        if (member instanceof Constructor<?> constructor) {
            return modifiers + "new " + arguments(constructor);
        }
        Method method = (Method) member;
        return modifiers + method.getGenericReturnType().getTypeName() + " " + method.getName() + arguments(method);
    }

    private static String arguments(Executable executable) {
        String types = Stream.of(executable.getGenericParameterTypes())
                .map(Type::getTypeName).collect(Collectors.joining(", ", "(", ")"));
        String thrown = Stream.of(executable.getGenericExceptionTypes())
                .map(Type::getTypeName).sorted().collect(Collectors.joining(", "));
        return types + (thrown.isEmpty() ? "" : " throws " + thrown);
    }

    private static String modifiers(int modifiers) {
        String told = Modifier.toString(modifiers & TOLD);
        return told.isEmpty() ? "" : told + " ";
    }

    private static String shortened(String line) {
        return line.replace("io.github.multisafepay4j.", "").replace("java.lang.", "").replace("java.util.", "");
    }
}
