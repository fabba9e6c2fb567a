module example/create

go 1.23

require github.com/example/multisafepay v0.0.0

require gopkg.in/validator.v2 v2.0.1 // indirect

replace github.com/example/multisafepay => ../target/go
