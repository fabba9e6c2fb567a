package io.github.multisafepay4j.contract.client;

import io.github.multisafepay4j.model.CreatedOrder;
import io.github.multisafepay4j.model.OrderRequest;
import java.lang.reflect.Method;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What can be asked of a choice between classes holds for each of them. */
class UnionTest {

    @ParameterizedTest
    @ValueSource(classes = {OrderRequest.class, CreatedOrder.class})
    void whatOneVariantMayNotHaveIsNullableInAll(Class<?> union) throws NoSuchMethodException {
        for (Method common : Stream.of(union.getMethods()).filter(method -> method.getParameterCount() == 0).toList()) {
            boolean isNullable = false;
            for (Class<?> variant : leaves(union).toList()) {
                isNullable |= isNullable(variant.getMethod(common.getName()));
            }
            assertThat(isNullable(common)).as(common.getName()).isEqualTo(isNullable);
        }
    }

    private static Stream<Class<?>> leaves(Class<?> type) {
        return type.isSealed() ? Stream.of(type.getPermittedSubclasses()).flatMap(UnionTest::leaves) : Stream.of(type);
    }

    private static boolean isNullable(Method accessor) {
        return accessor.getAnnotatedReturnType().isAnnotationPresent(Nullable.class);
    }
}
