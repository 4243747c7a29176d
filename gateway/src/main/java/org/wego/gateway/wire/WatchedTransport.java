package org.wego.gateway.wire;

import io.netty.bootstrap.Bootstrap;
import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFactory;
import io.netty.channel.ChannelHandler;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.ServerChannel;
import io.netty.channel.socket.DatagramChannel;
import io.netty.channel.socket.InternetProtocolFamily;
import io.vertx.core.datagram.DatagramSocketOptions;
import io.vertx.core.net.ClientOptionsBase;
import io.vertx.core.net.NetServerOptions;
import io.vertx.core.net.SocketAddress;
import io.vertx.core.spi.transport.Transport;
import java.util.concurrent.ThreadFactory;

/** Another transport that lets someone stand where servers accept connections. */
final class WatchedTransport implements Transport {

  private final Transport actual;
  private final ChannelHandler acceptor;

  WatchedTransport(Transport actual, ChannelHandler acceptor) {
    this.actual = actual;
    this.acceptor = acceptor;
  }

  @Override
  public void configure(NetServerOptions options, boolean domain, ServerBootstrap bootstrap) {
    actual.configure(options, domain, bootstrap);
    bootstrap.handler(acceptor);
  }

  @Override
  public boolean supportsDomainSockets() {
    return actual.supportsDomainSockets();
  }

  @Override
  public boolean supportFileRegion() {
    return actual.supportFileRegion();
  }

  @Override
  public boolean isAvailable() {
    return actual.isAvailable();
  }

  @Override
  public Throwable unavailabilityCause() {
    return actual.unavailabilityCause();
  }

  @Override
  public java.net.SocketAddress convert(SocketAddress address) {
    return actual.convert(address);
  }

  @Override
  public SocketAddress convert(java.net.SocketAddress address) {
    return actual.convert(address);
  }

  @Override
  public EventLoopGroup eventLoopGroup(int type, int threads, ThreadFactory factory, int ioRatio) {
    return actual.eventLoopGroup(type, threads, factory, ioRatio);
  }

  @Override
  public DatagramChannel datagramChannel() {
    return actual.datagramChannel();
  }

  @Override
  public DatagramChannel datagramChannel(InternetProtocolFamily family) {
    return actual.datagramChannel(family);
  }

  @Override
  public ChannelFactory<? extends Channel> channelFactory(boolean domain) {
    return actual.channelFactory(domain);
  }

  @Override
  public ChannelFactory<? extends ServerChannel> serverChannelFactory(boolean domain) {
    return actual.serverChannelFactory(domain);
  }

  @Override
  public void configure(DatagramChannel channel, DatagramSocketOptions options) {
    actual.configure(channel, options);
  }

  @Override
  public void configure(ClientOptionsBase options, boolean domain, Bootstrap bootstrap) {
    actual.configure(options, domain, bootstrap);
  }
}
