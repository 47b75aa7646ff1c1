@echo off
rem Runs the aivss command. AIVSS_CLASSPATH may name jars with taxonomies, separated by semicolons.
setlocal

rem No parentheses: a path such as "C:\Program Files (x86)" would end them.
if not defined JAVA_HOME goto search
set "java=%JAVA_HOME%\bin\java.exe"
if exist "%java%" goto run
echo aivss: JAVA_HOME must have bin\java.exe but was "%JAVA_HOME%">&2
exit /b 2

:search
for %%f in (java.exe) do set "java=%%~$PATH:f"
if defined java goto run
echo aivss: java (17 or newer) must be on the PATH or in JAVA_HOME>&2
exit /b 2

:run
set "classpath=%~dp0..\lib\aivss.jar"
if defined AIVSS_CLASSPATH set "classpath=%classpath%;%AIVSS_CLASSPATH%"
rem Answers are UTF-8. Afterwards the console is as it was.
for /f "tokens=2 delims=:." %%p in ('chcp') do set "page=%%p"
chcp 65001 >nul
"%java%" -XX:TieredStopAtLevel=1 -cp "%classpath%" io.github.aivss.cli.Aivss %*
set "code=%errorlevel%"
chcp %page% >nul
exit /b %code%
