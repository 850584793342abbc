# Build from the repository's root: docker build -f deploy/docker/simulator.Dockerfile -t wechatrights-simulator .
ARG SDK_IMAGE=mcr.microsoft.com/dotnet/sdk:10.0
ARG RUNTIME_IMAGE=mcr.microsoft.com/dotnet/aspnet:10.0

FROM ${SDK_IMAGE} AS build
WORKDIR /source
COPY . .
RUN dotnet publish src/WeChatRights.WeChat.Simulator -c Release -o /app --nologo

FROM ${RUNTIME_IMAGE}
WORKDIR /app
COPY --from=build /app .
ENV ASPNETCORE_URLS=http://0.0.0.0:5300 \
    DOTNET_DbgEnableMiniDump=0 \
    DOTNET_EnableDiagnostics=0 \
    DOTNET_NOLOGO=1
USER $APP_UID
EXPOSE 5300
STOPSIGNAL SIGTERM
ENTRYPOINT ["dotnet", "WeChatRights.WeChat.Simulator.dll"]
