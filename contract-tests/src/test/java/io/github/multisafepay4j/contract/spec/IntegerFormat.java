package io.github.multisafepay4j.contract.spec;

import com.networknt.schema.ExecutionContext;
import com.networknt.schema.SchemaContext;
import com.networknt.schema.format.Format;
import java.math.BigDecimal;
import java.math.BigInteger;
import tools.jackson.databind.JsonNode;

/** Integers of so many bits, which the validator has no opinion on. */
record IntegerFormat(String name, int bits) implements Format {

    @Override
    public String getName() {
        return name;
    }

    @Override
    public boolean matches(ExecutionContext context, SchemaContext schema, JsonNode value) {
        // the validator reads 1e400 as infinity
        return !value.isNumber() || Double.isFinite(value.doubleValue()) && isWithin(value.decimalValue());
    }

    private boolean isWithin(BigDecimal number) {
        BigDecimal end = new BigDecimal(BigInteger.ONE.shiftLeft(bits - 1));
        return number.compareTo(end.negate()) >= 0 && number.compareTo(end) < 0;
    }

    @Override
    public String getMessageKey() {
        return "format";
    }
}
