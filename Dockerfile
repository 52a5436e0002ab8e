# syntax=docker/dockerfile:1
# docs/running.md says how to build and run it. The program needs no shell and no root; it writes to /state alone.
ARG DOTNET=10.0

FROM mcr.microsoft.com/dotnet/sdk:${DOTNET} AS build
WORKDIR /source
COPY . .
RUN dotnet publish src/ChatBot -c Release -r linux-x64 --self-contained false -p:PublishSingleFile=false -o /program

FROM mcr.microsoft.com/dotnet/aspnet:${DOTNET}
# What is written while it runs would be lost with the container; DOTNET_EnableDiagnostics makes files in /tmp.
ENV DOTNET_EnableDiagnostics=0 \
    ChatBot__Storage__Path=/state/chatbot.db \
    ChatBot__Discord__SessionFile=/state/session.json
COPY --from=build /program /chatbot
RUN mkdir /state && chown "$APP_UID" /state
USER $APP_UID
WORKDIR /state
VOLUME /state
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=30s --timeout=10s --start-period=30s CMD ["/chatbot/chatbot", "health"]
ENTRYPOINT ["/chatbot/chatbot"]
