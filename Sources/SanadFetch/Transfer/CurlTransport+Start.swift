import CCurl

extension CurlTransport {
  /// Hands a request to libcurl, which copies all of it but the exchange.
  func start(_ exchange: Exchange) -> Bool {
    let request = exchange.request
    let lines = request.headerLines.map { $0.map(CChar.init(bitPattern:)) + [0] }
    return withPointers(to: lines) { headers in
      request.address.requestText.withCString { url in
        request.userAgent.withCString { agent in
          (options.proxy ?? "").withCString { proxy in
            withOptionalCString(options.authorityFile) { authorities in
              var c = sanad_request()
              c.url = url
              c.user_agent = agent
              c.proxy = proxy
              c.authority_file = authorities
              c.header_count = headers.count
              Self.setLimits(&c, request.limits)
              Self.setCallbacks(&c, exchange, isGuarded: options.proxy == nil)
              return headers.withUnsafeBufferPointer { pointers in
                c.headers = pointers.baseAddress
                return start(&c, request)
              }
            }
          }
        }
      }
    }
  }

  private func start(_ c: inout sanad_request, _ request: TransferRequest) -> Bool {
    guard case .post(let body) = request.method else {
      return sanad_loop_start(loop, UInt64(request.id), &c) != 0
    }
    return body.withUnsafeBufferPointer { bytes in
      c.body = bytes.baseAddress
      c.body_count = bytes.count
      return sanad_loop_start(loop, UInt64(request.id), &c) != 0
    }
  }

  private static func setLimits(_ c: inout sanad_request, _ limits: FetchLimits) {
    c.connect_milliseconds = Int(limits.connectTimeMax.milliseconds)
    c.total_milliseconds = Int(limits.transferTimeMax.milliseconds)
    c.low_speed_bytes = limits.byteRateMin
    c.low_speed_seconds = Int(limits.slowTimeMax.components.seconds)
  }

  /// The exchange outlives the transfer: `running` holds it until its result is taken.
  private static func setCallbacks(
    _ c: inout sanad_request, _ exchange: Exchange, isGuarded: Bool
  ) {
    c.context = Unmanaged.passUnretained(exchange).toOpaque()
    c.judge = { context, bytes, count in
      CurlTransport.exchange(context)?.judge(UnsafeBufferPointer(start: bytes, count: count))
        ?? false
        ? 1 : 0
    }
    if !isGuarded { c.judge = { _, _, _ in 1 } }
    c.on_header = { context, bytes, count in
      CurlTransport.exchange(context)?.addHeader(UnsafeBufferPointer(start: bytes, count: count))
        ?? false ? 1 : 0
    }
    c.on_body = { context, bytes, count in
      CurlTransport.exchange(context)?.addBody(UnsafeBufferPointer(start: bytes, count: count))
        ?? false ? 1 : 0
    }
  }

  private static func exchange(_ context: UnsafeMutableRawPointer?) -> Exchange? {
    context.map { Unmanaged<Exchange>.fromOpaque($0).takeUnretainedValue() }
  }
}

/// Calls `body` with pointers to `lines`, which end in zero.
private func withPointers<R>(
  to lines: [[CChar]], _ body: ([UnsafePointer<CChar>?]) -> R
) -> R {
  let flat = lines.flatMap { $0 }
  return flat.withUnsafeBufferPointer { buffer in
    var offset = 0
    var pointers: [UnsafePointer<CChar>?] = []
    for line in lines {
      // Within the buffer: it is the lines one after another.
      pointers.append(buffer.baseAddress.map { $0 + offset })
      offset += line.count
    }
    return body(pointers)
  }
}

private func withOptionalCString<R>(
  _ text: String?, _ body: (UnsafePointer<CChar>?) -> R
) -> R {
  guard let text else { return body(nil) }
  return text.withCString { body($0) }
}
