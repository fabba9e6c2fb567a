// Creates the orders of a file, each of its own type, and prints what the generated client has read of each answer.
package main

import (
	"context"
	"encoding/json"
	"log"
	"os"
	"reflect"

	"github.com/example/multisafepay"
)

func main() {
	url, file := os.Args[1], os.Args[2]
	configuration := multisafepay.NewConfiguration()
	configuration.Servers = multisafepay.ServerConfigurations{{URL: url}}
	client := multisafepay.NewAPIClient(configuration)
	ctx := context.WithValue(context.Background(), multisafepay.ContextAccessToken, "any")

	text, err := os.ReadFile(file)
	check(err)
	var sample []struct {
		Kind  string
		Order json.RawMessage
	}
	check(json.Unmarshal(text, &sample))
	for _, each := range sample {
		var request multisafepay.OrderRequest
		own := reflect.ValueOf(&request).Elem().FieldByName(each.Kind)
		own.Set(reflect.New(own.Type().Elem()))
		check(json.Unmarshal(each.Order, own.Interface()))
		answer, _, err := client.OrdersAPI.CreateOrder(ctx).OrderRequest(request).Execute()
		check(err)
		check(json.NewEncoder(os.Stdout).Encode(answer))
	}
}

func check(err error) {
	if err != nil {
		log.Fatal(err)
	}
}
