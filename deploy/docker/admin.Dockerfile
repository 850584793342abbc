# Build from the repository's root: docker build -f deploy/docker/admin.Dockerfile -t wechatrights-admin .
ARG SDK_IMAGE=mcr.microsoft.com/dotnet/sdk:10.0
ARG RUNTIME_IMAGE=mcr.microsoft.com/dotnet/aspnet:10.0

FROM ${SDK_IMAGE} AS build
WORKDIR /source
COPY . .
RUN dotnet publish admin-ui -c Release -o /app --nologo

FROM ${RUNTIME_IMAGE}
WORKDIR /app
COPY --from=build /app .
ENV ASPNETCORE_URLS=http://0.0.0.0:5200 \
    DOTNET_DbgEnableMiniDump=0 \
    DOTNET_EnableDiagnostics=0 \
    DOTNET_NOLOGO=1 \
    Data__Directory=/data
RUN install -d -o $APP_UID -m 0700 /data
USER $APP_UID
EXPOSE 5200
STOPSIGNAL SIGTERM
ENTRYPOINT ["dotnet", "WeChatRights.AdminUi.dll"]
