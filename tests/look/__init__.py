"""Every page of the product, photographed and measured: `make look`, and axe once per page in `make test`."""
