# Build from the repository's root: docker build -f deploy/docker/api.Dockerfile -t wechatrights-api .
ARG SDK_IMAGE=mcr.microsoft.com/dotnet/sdk:10.0
ARG RUNTIME_IMAGE=mcr.microsoft.com/dotnet/aspnet:10.0

FROM ${SDK_IMAGE} AS build
WORKDIR /source
COPY . .
RUN dotnet publish miniprogram-api -c Release -o /app --nologo

FROM ${RUNTIME_IMAGE}
WORKDIR /app
COPY --from=build /app .
ENV ASPNETCORE_URLS=http://0.0.0.0:5100 \
    DOTNET_DbgEnableMiniDump=0 \
    DOTNET_EnableDiagnostics=0 \
    DOTNET_NOLOGO=1 \
    Data__Directory=/data
RUN install -d -o $APP_UID -m 0700 /data
USER $APP_UID
EXPOSE 5100
STOPSIGNAL SIGTERM
ENTRYPOINT ["dotnet", "WeChatRights.MiniprogramApi.dll"]
