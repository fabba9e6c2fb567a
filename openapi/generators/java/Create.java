import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import org.openapitools.client.ApiClient;
import org.openapitools.client.api.OrdersApi;
import org.openapitools.client.model.OrderRequest;

/** Creates the orders of a file, each of its own class, and prints what the generated client has read of each answer. */
final class Create {

    public static void main(String[] args) throws Exception {
        ApiClient client = new ApiClient();
        client.updateBaseUri(args[0]);
        client.setRequestInterceptor(request -> request.header("api_key", "any"));
        ObjectMapper mapper = client.getObjectMapper();
        OrdersApi orders = new OrdersApi(client);
        for (JsonNode each : mapper.readTree(new File(args[1]))) {
            Class<?> kind = Class.forName("org.openapitools.client.model." + each.get("kind").textValue());
            OrderRequest request = new OrderRequest();
            request.setActualInstance(mapper.treeToValue(each.get("order"), kind));
            System.out.println(mapper.writeValueAsString(orders.createOrder(request)));
        }
    }
}
